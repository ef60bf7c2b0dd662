package tandem.faults.partners;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tandem.events.Side;
import tandem.faults.load.Addresses;

/** A partner of both sides, from before the first event until all that it is told has arrived. */
public final class Partners implements AutoCloseable {

    /** For so long a killed replica keeps an endpoint to itself; a pause after failures mostly ends sooner. */
    private static final Duration LANE_HELD = Duration.ofSeconds(60);

    /** In which more than a page of events is missed. */
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(15);

    private final List<Account> accounts;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<StreamReader> readers = new ArrayList<>();
    private final Moods moods;
    private final Receiver receiver;

    private Partners(List<Account> accounts, Moods moods, Consumer<Arrival> each) {
        this.accounts = accounts;
        this.moods = moods;
        this.receiver = new Receiver(moods, each);
    }

    /**
     * Registers its endpoints and begins to follow both streams.
     *
     * @param token of the role partner, with all scopes
     * @param length of load and faults
     * @param each is told of every request at the receiver
     */
    public static Partners begin(
            Addresses addresses, String token, long seed, Duration length, Consumer<Arrival> each) {
        List<Account> accounts = List.of(
                new Account(Side.SALES, addresses.sales(), token), new Account(Side.DESK, addresses.desk(), token));
        Partners partners = new Partners(accounts, new Moods(seed, length), each);
        for (Account account : accounts) {
            partners.endpoints.addAll(account.register(partners.receiver));
            partners.readers.add(new StreamReader(
                    account.side(),
                    account.side() == Side.SALES ? addresses.sales() : addresses.desk(),
                    token,
                    account.cursor(),
                    LONGEST_AWAY,
                    new Random(seed + account.side().ordinal())));
        }
        return partners;
    }

    /**
     * From now on nothing is refused; waits until everything has arrived, and tells what did.
     *
     * @param patience how long it is waited for, beside the minute for which a killed replica holds up an endpoint
     */
    public Heard heard(Duration patience) throws InterruptedException {
        moods.getGood();
        long begun = System.nanoTime();
        List<String> waiting = new Settling(accounts, endpoints, receiver, readers).await(patience.plus(LANE_HELD));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Heard(
                endpoints,
                receiver.arrivals(),
                readers.stream().flatMap(reader -> reader.seen().stream()).toList(),
                accounts.stream()
                        .flatMap(account -> account.journal().stream())
                        .map(Account.Entry::id)
                        .toList(),
                accounts.stream().flatMap(account -> account.counts().stream()).toList(),
                waiting,
                took);
    }

    @Override
    public void close() {
        readers.forEach(StreamReader::close);
        receiver.close();
    }
}
