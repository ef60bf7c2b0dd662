package tandem.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.evidence.Published;
import tandem.faults.partners.Arrival;
import tandem.faults.partners.Counted;
import tandem.faults.partners.Endpoint;
import tandem.faults.partners.Heard;
import tandem.faults.partners.Streamed;
import tandem.faults.partners.Wish;

/** What a partner got of a small run in which nothing went wrong, for tests to spoil in one place. */
final class HeardFixture {

    static final String DAY = "2026-11-21";

    final List<Endpoint> endpoints = new ArrayList<>();
    final List<Arrival> arrivals = new ArrayList<>();
    final List<Streamed> streamed = new ArrayList<>();
    final List<String> journal = new ArrayList<>();
    final List<Counted> counts = new ArrayList<>();

    final List<String> waiting = new ArrayList<>();

    HeardFixture() {
        for (Side side : Side.values()) {
            Arrays.stream(Wish.values())
                    .map(wish -> new Endpoint(side, wish, side + "-" + wish))
                    .forEach(endpoints::add);
        }
    }

    /** The event reaches everybody. */
    void of(Side side, Published event) {
        String type = event.change().type();
        endpoints.stream()
                .filter(endpoint -> endpoint.side() == side && endpoint.wants(type))
                .forEach(endpoint -> arrivals.add(arrival(endpoint.path(), event)));
        streamed.add(new Streamed(side, event.id(), type, event.customer(), event.sequence(), 1));
        journal.add(event.id());
        counts.add(new Counted(side, DAY, type, 1));
    }

    /** The event of the desk reaches nobody. */
    void without(String id, EventType type) {
        arrivals.removeIf(arrival -> arrival.id().equals(id));
        streamed.removeIf(event -> event.id().equals(id));
        journal.remove(id);
        counts.remove(new Counted(Side.DESK, DAY, type.ceType(), 1));
    }

    private static Arrival arrival(String path, Published event) {
        return new Arrival(
                path,
                event.id(),
                true,
                true,
                "body of " + event.id(),
                event.change().type(),
                event.customer(),
                event.sequence());
    }

    /** The first arrival at the endpoint. */
    Arrival first(Side side, Wish wish) {
        return arrivals.stream()
                .filter(arrival -> arrival.path().equals(path(side, wish)))
                .findFirst()
                .orElseThrow();
    }

    String path(Side side, Wish wish) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.side() == side && endpoint.wish() == wish)
                .map(Endpoint::path)
                .findFirst()
                .orElseThrow();
    }

    Heard heard() {
        return new Heard(endpoints, arrivals, streamed, journal, counts, waiting, Duration.ofSeconds(3));
    }
}
