package tandem.faults.readback;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import tandem.events.Side;
import tandem.faults.evidence.Evidence;
import tandem.faults.load.Addresses;
import tandem.faults.load.History;
import tandem.faults.load.TokenSource;
import tandem.faults.partners.Heard;
import tandem.faults.partners.Partners;
import tandem.faults.topics.ToTheEnd;

/** Collects the evidence of a run that has ended. */
public final class Collecting {

    private static final String READER = "faults-check";
    private static final String DEAD = ".dead";

    private final Addresses addresses;
    private final TokenSource tokens;
    private final InstantSource clock = InstantSource.system();

    public Collecting(Addresses addresses, TokenSource tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /**
     * Waits for both sides to agree, longer than they may take, so that late can be told from never; then looks.
     *
     * @param history of a load that has ended
     * @param partners who were there throughout
     * @param healed when the last fault was taken away
     * @param bound how long recovering may take from then on
     * @param patience how long it is waited for at all
     * @throws NotRead when services, topics or databases do not show what they have
     */
    public Evidence evidence(History history, Partners partners, Instant healed, Duration bound, Duration patience)
            throws InterruptedException {
        try (Sides sides = new Sides(addresses, tokens.token(READER, List.of("operator")))) {
            ReadBack readBack = new ReadBack(sides);
            Stores stores = new Stores(addresses);
            Optional<Duration> recovered = new Recovery(new Signs(readBack, stores), clock).since(healed, patience);
            Heard heard = partners.heard(patience);
            TopicReader topics = new TopicReader(addresses.kafka());
            return new Evidence(
                    history.operations(),
                    history.poison(),
                    topics.read(topic -> topic.equals(Side.SALES.topic()) || topic.equals(Side.DESK.topic())),
                    topics.read(topic -> topic.endsWith(DEAD)),
                    readBack.entities(),
                    readBack.relations(readBack.customers()),
                    stores.calm(),
                    heard,
                    stores.journalled(),
                    recovered,
                    bound);
        } catch (Sides.Unreadable | ToTheEnd.Unread | KafkaException | SQLException | ExecutionException e) {
            throw new NotRead(e);
        }
    }

    /** What is there could not be read back. */
    public static final class NotRead extends RuntimeException {

        NotRead(Exception why) {
            super(why.toString(), why);
        }
    }
}
