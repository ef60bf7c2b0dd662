package tandem.faults.check;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import tandem.events.Side;
import tandem.faults.load.Addresses;
import tandem.faults.load.History;
import tandem.faults.load.TokenSource;
import tandem.faults.partners.Heard;
import tandem.faults.partners.Partners;
import tandem.faults.topics.ToTheEnd;

/** Collects the evidence of a run that has ended, and judges it. */
public final class Checks {

    /** Said when agreeing took too long, whatever both sides say in the end. */
    public static final String LATE = "both sides did not agree in time";

    /** Said of a view that has not caught up; it says nothing of what will be there when it has. */
    public static final String STALE = "a view is stale";

    /** Said when a run proves nothing of some kind of command. */
    public static final String NEVER_ACCEPTED = "nothing of a kind was ever accepted";

    private static final String READER = "faults-check";
    private static final String DEAD = ".dead";
    private static final List<Check> ALL = List.of(
            new AcceptedIsTold(),
            new MovesAddUp(),
            new ToldIsCommitted(),
            new NumbersRunOn(),
            new OneIdOneContent(),
            new BothSidesAgree(),
            new OnceInEffect(),
            new CalmReturned(),
            new OneKeyOneAnswer(),
            new TimeRunsOn(),
            new PoisonStandsAlone(),
            new PartnersAreTold(),
            new OrderedPartnersSeeOrder(),
            new StreamsTellOnce(),
            new JournalsAreWhole(),
            new EnoughHappened());
    private static final List<String> NOT_CHECKED = List.of("of I10 the targets of an SLA: there are none yet");

    private final Addresses addresses;
    private final TokenSource tokens;
    private final InstantSource clock;

    public Checks(Addresses addresses, TokenSource tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.clock = InstantSource.system();
    }

    /**
     * Waits for both sides to agree, longer than they may take, so that late can be told from never; then judges.
     *
     * @param history of a load that has ended
     * @param partners who were there throughout
     * @param healed when the last fault was taken away
     * @param bound how long recovering may take from then on
     * @param patience how long it is waited for at all
     */
    public Verdict run(History history, Partners partners, Instant healed, Duration bound, Duration patience)
            throws InterruptedException {
        try (Sides sides = new Sides(addresses, tokens.token(READER, List.of("operator")))) {
            ReadBack readBack = new ReadBack(sides);
            Stores stores = new Stores(addresses);
            Optional<Duration> recovered = new Recovery(new Signs(readBack, stores), clock).since(healed, patience);
            Heard heard = partners.heard(patience);
            Evidence evidence = evidence(history, readBack, stores, heard, recovered, bound);
            return new Verdict(judge(evidence), recovered, lookedAt(evidence), NOT_CHECKED);
        } catch (Sides.Unreadable | ToTheEnd.Unread | KafkaException | SQLException | ExecutionException e) {
            Violation unread =
                    new Violation("run", "what is there could not be read back", Map.of("why", e.toString()));
            return new Verdict(List.of(unread), Optional.empty(), "nothing", NOT_CHECKED);
        }
    }

    private Evidence evidence(
            History history,
            ReadBack readBack,
            Stores stores,
            Heard heard,
            Optional<Duration> recovered,
            Duration bound)
            throws InterruptedException, SQLException, ExecutionException {
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
    }

    private static String lookedAt(Evidence evidence) {
        return "%d operations, %d records on the topics, %d dead letters, %d entities, %d customers on both sides, %s"
                .formatted(
                        evidence.operations().size(),
                        evidence.events().size(),
                        evidence.dead().size(),
                        evidence.entities().size(),
                        evidence.relations().size(),
                        evidence.heard().text());
    }

    static List<Violation> judge(Evidence evidence) {
        return ALL.stream().flatMap(check -> check.judge(evidence).stream()).toList();
    }
}
