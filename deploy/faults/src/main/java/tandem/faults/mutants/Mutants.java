package tandem.faults.mutants;

import static tandem.faults.injection.FaultKind.CUT_COMMITS;
import static tandem.faults.injection.FaultKind.HOLD_COMMITS;
import static tandem.faults.injection.FaultKind.HOLD_DATABASE;
import static tandem.faults.injection.FaultKind.KILL_IN_OUTAGE;
import static tandem.faults.injection.FaultKind.KILL_SERVICE;
import static tandem.faults.injection.FaultKind.LOSE_BROKER;
import static tandem.faults.injection.FaultKind.REDELIVER_FORGOTTEN;
import static tandem.faults.injection.FaultKind.REFUSE_BATCHES;
import static tandem.faults.injection.FaultKind.SLOW_DATABASE;

import java.util.List;

/** The mistakes that the harness must catch. */
public final class Mutants {

    private static final String EXCHANGE = "customer-events/exchange/src/main/java/tandem/exchange/";

    private static final String LAST_IDS = """
            Standstill.limit(connection);
                    try (java.sql.Statement last = connection.createStatement()) {
                        last.execute("create table if not exists last_id (bucket smallint primary key, id bigint)");
                    }""";

    private static final String BEYOND_THE_LAST = """
            where bucket = mine.bucket
                                and id > coalesce((select last.id from last_id last where last.bucket = mine.bucket), 0)
                                and (topic""";

    private static final String REMEMBER_THE_LAST = """
            List<OutboxRow> found = rows(read);
                        for (OutboxRow row : found) {
                            try (java.sql.Statement last = connection.createStatement()) {
                                last.execute("insert into last_id values (" + row.key().bucket() + ", " + row.key().id()
                                        + ") on conflict (bucket) do update set id = greatest(last_id.id, excluded.id)");
                            }
                        }
                        return found;""";

    private static final String COUNT_ON = """
            select topic, stream_key, count(*) + coalesce((select o.next_seq from outbox_stream o
                                where (o.topic, o.stream_key) = (incoming.topic, incoming.stream_key)), 1)
                            from incoming group""";

    private static final String FORGETFUL = """
            Set<UUID> unseen =
                            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> note(events));""";

    private static final String MOVED_FIRST = """
            journal.take(
                            connection, chunk.stream().map(OutboxRow::key).toList());
                    Delivery delivery = publisher.send(chunk);""";

    private static final String GUARD =
            "where (excluded.source_epoch, excluded.entity_version) > (kept.source_epoch, kept.entity_version)";

    private Mutants() {}

    /** All of them. */
    public static List<Mutant> all() {
        return List.of(
                // what was never acknowledged counts as sent
                Mutant.of("acks_0", EXCHANGE + "relay/ProducerSettings.java")
                        .with("ACKS_CONFIG, \"all\"", "ACKS_CONFIG, \"0\"")
                        .with("ENABLE_IDEMPOTENCE_CONFIG, true", "ENABLE_IDEMPOTENCE_CONFIG, false")
                        .under(30, LOSE_BROKER)
                        .showing("I1", "I3"),
                // when the broker stays away, what was deleted is never sent
                Mutant.of("delete_before_acknowledgement", EXCHANGE + "relay/Pass.java")
                        .with("Delivery delivery = publisher.send(chunk);", MOVED_FIRST)
                        .with(
                                "connection, delivery.acknowledged().stream().map(OutboxRow::key).toList()",
                                "connection, List.of()")
                        .under(35, LOSE_BROKER)
                        .showing("I1", "I3"),
                // a lower id that commits later is passed over for ever
                Mutant.of("id_beyond_the_last", EXCHANGE + "relay/WaitingEvents.java")
                        .with("Standstill.limit(connection);", LAST_IDS)
                        .with("where bucket = mine.bucket and (topic", BEYOND_THE_LAST)
                        .with("return rows(read);", REMEMBER_THE_LAST)
                        .under(45, HOLD_COMMITS)
                        .showing("I1"),
                // each writer counts on from what he has read
                Mutant.of("no_stream_lock", EXCHANGE + "outbox/OutboxTable.java")
                        .with("select topic, stream_key, count(*) + 1 from incoming group", COUNT_ON)
                        .with("next_seq = s.next_seq + excluded.next_seq - 1", "next_seq = excluded.next_seq")
                        .under(25, SLOW_DATABASE)
                        .showing("I3"),
                Mutant.of("failed_row_passed_over", EXCHANGE + "relay/Pass.java")
                        .with("            held.add(refused.stream());\n", "")
                        .under(30, REFUSE_BATCHES)
                        .showing("I3"),
                Mutant.of("inbox_outside_the_transaction", EXCHANGE + "inbox/Inbox.java")
                        .with("Set<UUID> unseen = note(events);", FORGETFUL)
                        .under(45, CUT_COMMITS)
                        .showing("I5", "I6"),
                // tickets change more often than deals, so what comes again late is older than what is known
                Mutant.of(
                                "no_version_guard",
                                "sales-service/src/main/java/tandem/sales/relationship/ServedTickets.java")
                        .with(GUARD, "")
                        .under(25, REDELIVER_FORGOTTEN)
                        .showing("I5"),
                Mutant.of("offsets_before_the_work", EXCHANGE + "inbox/Intake.java")
                        .with("                offsets.done(batch);\n", "")
                        .with("taking.take(readable(batch));", "offsets.done(batch); taking.take(readable(batch));")
                        .under(35, KILL_IN_OUTAGE)
                        .showing("I5", "I7"),
                // a batch that follows overtakes one that was refused
                Mutant.of("two_batches_in_flight", EXCHANGE + "relay/ProducerSettings.java")
                        .with("BATCH_SIZE_CONFIG, 2 * Chunks.MAX_BYTES", "BATCH_SIZE_CONFIG, 1")
                        .with("LINGER_MS_CONFIG, 1_000", "LINGER_MS_CONFIG, 0")
                        .under(30, REFUSE_BATCHES)
                        .showing("I3"),
                // who is killed between the two has told nobody
                Mutant.of("offsets_before_the_deliveries", EXCHANGE + "webhooks/fanout/OwnTopic.java")
                        .with("fanOut(events.of(records).iterator());", "List<OwnEvent> read = events.of(records);")
                        .with("open.commitSync();", "open.commitSync(); fanOut(read.iterator());")
                        .under(35, KILL_IN_OUTAGE)
                        .showing("I9"),
                // behind what was refused comes what is due anyway
                Mutant.of("order_lost_by_a_refusal", EXCHANGE + "webhooks/sending/Progress.java")
                        .with("lane.ordered() && !result.isDelivered()", "false")
                        .under(35, HOLD_DATABASE)
                        .showing("I13"),
                // who comes back from elsewhere has not had all that lies before what this replica holds
                Mutant.of("stream_from_the_tail_alone", EXCHANGE + "journal/reading/JournalTails.java")
                        .with("return tail.holdsWhatFollows(reader, filter)", "return true")
                        .under(45, KILL_SERVICE)
                        .showing("I14"));
    }
}
