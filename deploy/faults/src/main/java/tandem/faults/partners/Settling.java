package tandem.faults.partners;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Waits until all that the journals have has reached the partner, and asks for what would come in minutes only. */
final class Settling {

    private static final Duration SOON = Duration.ofSeconds(7);
    private static final long PAUSE_MILLIS = 500;

    private final List<Account> accounts;
    private final List<Endpoint> endpoints;
    private final Receiver receiver;
    private final List<StreamReader> readers;
    private final InstantSource clock = InstantSource.system();

    Settling(List<Account> accounts, List<Endpoint> endpoints, Receiver receiver, List<StreamReader> readers) {
        this.accounts = accounts;
        this.endpoints = endpoints;
        this.receiver = receiver;
        this.readers = readers;
    }

    /**
     * Returns when everything is there, or the patience is over.
     *
     * @param patience longer than the lane of an endpoint stays with a replica that was killed, which is a minute
     * @return what waits still, in words
     */
    List<String> await(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            List<String> waiting = new ArrayList<>();
            for (Account account : accounts) {
                for (Endpoint endpoint : endpointsAt(account)) {
                    for (Account.Waiting delivery : account.waiting(endpoint)) {
                        waiting.add(endpoint.path() + ": " + delivery);
                        hasten(account, endpoint, delivery);
                    }
                }
            }
            if (waiting.isEmpty() && isEverythingThere() || System.nanoTime() > until) {
                return waiting;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** What was never attempted is due at once, so nobody may have to ask for it. */
    private void hasten(Account account, Endpoint endpoint, Account.Waiting delivery) {
        if (delivery.attempts() > 0 && delivery.next().isAfter(clock.instant().plus(SOON))) {
            account.resend(endpoint, delivery.id());
        }
    }

    private List<Endpoint> endpointsAt(Account account) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.side() == account.side())
                .toList();
    }

    private boolean isEverythingThere() {
        Set<String> streamed = readers.stream()
                .flatMap(reader -> reader.seen().stream())
                .map(Streamed::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> taken = new HashMap<>();
        receiver.arrivals().stream()
                .filter(Arrival::accepted)
                .forEach(arrival -> taken.computeIfAbsent(arrival.path(), _ -> new HashSet<>())
                        .add(arrival.id()));
        return accounts.stream()
                .allMatch(account -> account.journal().stream()
                        .allMatch(entry -> streamed.contains(entry.id())
                                && endpointsAt(account).stream()
                                        .filter(endpoint -> endpoint.wants(entry.type()))
                                        .allMatch(endpoint -> taken.getOrDefault(endpoint.path(), Set.of())
                                                .contains(entry.id()))));
    }
}
