package tandem.exchange.webhooks.lanes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.signing.SigningKey;
import tandem.exchange.webhooks.signing.SigningSecret;

/** Reads claimed lanes, and opens the secrets of their endpoints. */
final class LaneRows {

    private static final Logger LOG = Logger.getLogger(LaneRows.class);

    private final SecretBox box;

    LaneRows(SecretBox box) {
        this.box = box;
    }

    /** All of these rows but those whose secrets cannot be opened. */
    List<Lane> read(ResultSet row) throws SQLException {
        List<Lane> lanes = new ArrayList<>();
        while (row.next()) {
            add(lanes, row);
        }
        return lanes;
    }

    /** A lane whose secrets cannot be opened stays claimed, and is tried again when the lease is over. */
    private void add(List<Lane> lanes, ResultSet row) throws SQLException {
        try {
            lanes.add(lane(row));
        } catch (RuntimeException unopened) {
            LOG.errorf(unopened, "a webhook endpoint waits for its key endpoint=%s", row.getString("endpoint_id"));
        }
    }

    private Lane lane(ResultSet row) throws SQLException {
        UUID endpoint = row.getObject("endpoint_id", UUID.class);
        return new Lane(
                endpoint,
                row.getLong("lease"),
                row.getString("url"),
                row.getBoolean("ordered"),
                row.getObject("rate_per_second", Integer.class),
                row.getBoolean("slow"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getInt("pauses"),
                signatures(endpoint, row));
    }

    private Signatures signatures(UUID endpoint, ResultSet row) throws SQLException {
        List<SigningSecret> secrets = new ArrayList<>();
        secrets.add(new SigningSecret(box.open(endpoint, row.getBytes("secret"))));
        for (byte[] retired : (byte[][]) row.getArray("retired").getArray()) {
            secrets.add(new SigningSecret(box.open(endpoint, retired)));
        }
        byte[] key = row.getBytes("signing_key");
        return new Signatures(secrets, Optional.ofNullable(key).map(kept -> new SigningKey(box.open(endpoint, kept))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
