package tandem.faults.check;

import static tandem.faults.evidence.Shown.view;
import static tandem.faults.load.OperationFixture.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tandem.events.EventHeader;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.evidence.Calm;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Relation;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Times;
import tandem.faults.evidence.Told;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Answer;
import tandem.faults.load.Kind;
import tandem.faults.load.Operation;
import tandem.faults.load.Poison;

/** The evidence of a small run in which nothing went wrong, for tests to spoil in one place. */
final class EvidenceFixture {

    static final String CUSTOMER = "c-1";
    static final String DEAL = "d-1";
    static final String TICKET = "t-1";
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final long FIRST_RESPONSE = 60;

    final List<Operation> operations = new ArrayList<>();
    final List<Poison> poison = new ArrayList<>();
    final List<Published> events = new ArrayList<>();
    final List<Published> dead = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Calm> calm = new ArrayList<>();
    final HeardFixture heard = new HeardFixture();
    final Map<String, Integer> journalled = new HashMap<>();
    Times dealTimes = new Times(null, null, null, List.of(NOON, NOON, NOON.plusSeconds(5)));
    Times ticketTimes = new Times(
            NOON, NOON.plusSeconds(FIRST_RESPONSE), NOON.plusSeconds(90), List.of(NOON, NOON.plusSeconds(90)));
    Optional<Duration> recoveredIn = Optional.of(Duration.ofSeconds(4));

    /** A deal won, reopened and lost; a ticket opened, answered, resolved, reopened, and resolved again. */
    EvidenceFixture() {
        Told won = new Told(EventType.DEAL_CLOSED.ceType(), 1, 2, "10.00");
        Told reopened = new Told(EventType.DEAL_REOPENED.ceType(), 1, 3, "");
        Told lost = new Told(EventType.DEAL_CLOSED.ceType(), 2, 4, "10.00");
        deal(
                new Step("", null),
                new Step("DEAL_WIN", won),
                new Step("DEAL_REOPEN", reopened),
                new Step("DEAL_LOSE", lost));
        Told opened = new Told(EventType.TICKET_OPENED.ceType(), 1, Told.NOT_SHOWN, "");
        Told resolved = new Told(EventType.TICKET_RESOLVED.ceType(), 1, Told.NOT_SHOWN, "");
        Told back = new Told(EventType.TICKET_REOPENED.ceType(), 1, Told.NOT_SHOWN, "");
        ticket(
                new Step("", opened),
                new Step("TICKET_WAIT", null),
                new Step("TICKET_RESOLVE", resolved),
                new Step("TICKET_REOPEN", back));
        entities.add(Entity.undated(
                "interaction", "i-1", TICKET, "INTERACTION", "", List.of(), Map.of("seconds", 60L, "replies", 1L)));
        for (Kind made : List.of(Kind.TEAM, Kind.REP, Kind.AGENT, Kind.PRODUCT)) {
            entities.add(Entity.undated("named", made.name(), "", made.name(), "", List.of(), Map.of()));
        }
        for (Kind kind : Kind.values()) {
            operations.add(accepted(kind, kind.name(), answer(kind)));
        }
        event(Side.SALES, DEAL, won, 1);
        event(Side.SALES, DEAL, reopened, 2);
        event(Side.SALES, DEAL, lost, 3);
        event(Side.DESK, TICKET, opened, 1);
        event(Side.DESK, TICKET, resolved, 2);
        event(Side.DESK, TICKET, back, 3);
        relation(3, 3, 1);
        calm.add(new Calm(Side.SALES, 0, 0, 0, 0));
        calm.add(new Calm(Side.DESK, 0, 0, 0, 0));
    }

    private static Answer answer(Kind kind) {
        int number = kind == Kind.DEAL_LOSE ? 2 : kind == Kind.TICKET_OPEN ? 0 : 1;
        String id = kind.side() == Side.SALES ? DEAL : TICKET;
        return new Answer(id, CUSTOMER, 1, 1, number, "", "digest of " + kind);
    }

    void deal(Step... steps) {
        entities.removeIf(entity -> entity.id().equals(DEAL));
        entities.add(new Entity("deal", DEAL, CUSTOMER, "DEAL_OPEN", "lost", List.of(steps), Map.of(), dealTimes));
    }

    void ticket(Step... steps) {
        entities.removeIf(entity -> entity.id().equals(TICKET));
        entities.add(new Entity(
                "ticket",
                TICKET,
                CUSTOMER,
                "TICKET_OPEN",
                "open",
                List.of(steps),
                Map.of("resolutions", 1L, "seconds", 60L, "replies", 1L),
                ticketTimes));
    }

    /** The ticket as it is, with one more step. */
    void ticketWith(Step more) {
        Entity ticket = entities.stream()
                .filter(entity -> entity.id().equals(TICKET))
                .findFirst()
                .orElseThrow();
        ticket(Stream.concat(ticket.steps().stream(), Stream.of(more)).toArray(Step[]::new));
    }

    private void event(Side side, String subject, Told told, int sequence) {
        Map<String, String> headers = Map.of(
                EventHeader.ID,
                "e-" + subject + "-" + sequence,
                EventHeader.TYPE,
                told.type(),
                EventHeader.SUBJECT,
                subject,
                EventHeader.PARTITION_KEY,
                CUSTOMER,
                EventHeader.SEQUENCE,
                String.valueOf(sequence),
                EventHeader.ENTITY_VERSION,
                String.valueOf(Math.max(sequence, told.entityVersion())),
                EventHeader.RECORDED_TIME,
                NOON.toString());
        events.add(new Published(
                side.topic(),
                7,
                sequence - 1,
                CUSTOMER,
                headers,
                "bytes",
                told.number(),
                told.amount(),
                told.type().equals(EventType.TICKET_RESOLVED.ceType()) ? FIRST_RESPONSE : null));
        journalled.put("e-" + subject + "-" + sequence, 1);
        heard.of(side, events.getLast());
    }

    /** Puts the record at this place once more at the end, with another header, partition or digest. */
    void again(int place, String header, String value, int partition, String digest) {
        Published first = events.get(place);
        Map<String, String> headers = new TreeMap<>(first.headers());
        headers.put(header, value);
        events.add(new Published(
                first.topic(),
                partition,
                100,
                first.key(),
                headers,
                digest,
                first.number(),
                first.amount(),
                first.firstResponse()));
    }

    void relation(int salesNumbers, int deskNumbers, int deskCountsLost) {
        relations.clear();
        relations.add(new Relation(CUSTOMER, view(1, deskNumbers), view(deskCountsLost, salesNumbers)));
    }

    /** What the whole set of checks says of it. */
    List<Violation> judged() {
        return Checks.judge(new Evidence(
                operations,
                poison,
                events,
                dead,
                entities,
                relations,
                calm,
                heard.heard(),
                journalled,
                recoveredIn,
                Duration.ofSeconds(30)));
    }
}
