package tandem.exchange.webhooks.sending;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.signing.SigningSecret;

/** A partner with one endpoint, which only the sender of its own virtual days delivers to. */
public final class FarPartner implements AutoCloseable {

    public final PartnerApi api = new PartnerApi();
    final TestReceiver receiver = TestReceiver.start();
    public final UUID endpoint;
    final String secret;
    public final VirtualDays days;

    private FarPartner(VirtualDays.Maker maker, Map<String, ?> wishes) {
        Map<String, Object> all = api.wishes(receiver.url().toString(), "event_types", List.of("*"));
        all.putAll(wishes);
        JsonPath made = api.register(all);
        endpoint = made.getUUID("id");
        secret = made.getString("secret");
        days = maker.of(endpoint);
    }

    /** Makes them. */
    @Singleton
    public static class Maker {

        private final VirtualDays.Maker days;

        Maker(VirtualDays.Maker days) {
            this.days = days;
        }

        public FarPartner partner() {
            return new FarPartner(days, Map.of());
        }

        /** Whose endpoint has this wish beside its address. */
        FarPartner partner(String name, Object value) {
            return new FarPartner(days, Map.of(name, value));
        }
    }

    /** What the partner sees of its endpoint. */
    JsonPath shown() {
        return api.get("/" + endpoint);
    }

    /** Its lane, as somebody claimed it who does not hold it any more. */
    public Lane lane() {
        return new Lane(
                endpoint,
                0,
                receiver.url().toString(),
                false,
                null,
                false,
                0,
                null,
                0,
                new Signatures(List.of(SigningSecret.random()), Optional.empty()));
    }

    /** The clock of another test's sender may be behind this one's, and would find what is left here due. */
    @Override
    public void close() {
        api.request().delete("/v1/webhooks/endpoints/" + endpoint).then().statusCode(204);
        receiver.close();
    }
}
