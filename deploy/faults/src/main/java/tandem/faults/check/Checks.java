package tandem.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.faults.check.partners.JournalsAreWhole;
import tandem.faults.check.partners.OrderedPartnersSeeOrder;
import tandem.faults.check.partners.PartnersAreTold;
import tandem.faults.check.partners.StreamsTellOnce;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Addresses;
import tandem.faults.load.History;
import tandem.faults.load.TokenSource;
import tandem.faults.partners.Partners;
import tandem.faults.readback.Collecting;

/** Judges a run that has ended. */
public final class Checks {

    /** Said when agreeing took too long, whatever both sides say in the end. */
    public static final String LATE = "both sides did not agree in time";

    /** Said of a view that has not caught up; it says nothing of what will be there when it has. */
    public static final String STALE = "a view is stale";

    /** Said when a run proves nothing of some kind of command. */
    public static final String NEVER_ACCEPTED = "nothing of a kind was ever accepted";

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

    private final Collecting collecting;

    public Checks(Addresses addresses, TokenSource tokens) {
        this.collecting = new Collecting(addresses, tokens);
    }

    /**
     * Waits for both sides to agree, and judges.
     *
     * @param history of a load that has ended
     * @param partners who were there throughout
     * @param healed when the last fault was taken away
     * @param bound how long recovering may take from then on
     * @param patience how long it is waited for at all
     */
    public Verdict run(History history, Partners partners, Instant healed, Duration bound, Duration patience)
            throws InterruptedException {
        try {
            Evidence evidence = collecting.evidence(history, partners, healed, bound, patience);
            return new Verdict(judge(evidence), evidence.recoveredIn(), lookedAt(evidence), NOT_CHECKED);
        } catch (Collecting.NotRead e) {
            Violation unread = new Violation(
                    "run", "what is there could not be read back", Map.of("why", String.valueOf(e.getMessage())));
            return new Verdict(List.of(unread), Optional.empty(), "nothing", NOT_CHECKED);
        }
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
