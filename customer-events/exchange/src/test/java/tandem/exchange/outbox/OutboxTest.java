package tandem.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.events.TicketOpened;
import tandem.exchange.problems.Refusal;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @BeforeEach
    void a_table_of_decisions() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("create table if not exists decision (customer uuid)")
                        .executeUpdate());
    }

    @Test
    void an_event_is_written_when_its_change_commits() {
        UUID customer = UUID.randomUUID();

        UUID event = QuarkusTransaction.requiringNew().call(() -> {
            decide(customer);
            return outbox.append(Sample.opened(customer), 1, Sample.LONG_AGO);
        });

        assertThat(decisions(customer)).isOne();
        assertThat(Written.of(customer, database)).singleElement().satisfies(written -> {
            assertThat(written.eventId()).isEqualTo(event);
            assertThat(written.sequence()).isOne();
            assertThat(written.payload()).contains("Åkerlund & Söner");
        });
    }

    @Test
    void an_event_leaves_no_trace_when_its_change_is_undone() {
        UUID customer = UUID.randomUUID();

        QuarkusTransaction.begin();
        decide(customer);
        outbox.append(Sample.opened(customer), 1, Sample.LONG_AGO);
        QuarkusTransaction.rollback();

        assertThat(decisions(customer)).isZero();
        assertThat(Written.of(customer, database)).isEmpty();
    }

    @Test
    void a_change_is_undone_when_its_event_cannot_be_written() {
        UUID customer = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    decide(customer);
                    outbox.append(Sample.opened(customer), 1, Instant.MAX);
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(decisions(customer)).isZero();
        assertThat(Written.of(customer, database)).isEmpty();
    }

    @Test
    void several_events_of_one_transaction_are_numbered_in_the_order_of_appending() {
        UUID customer = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> append(customer, other, customer, customer));

        assertThat(Written.of(customer, database))
                .extracting(Written::eventId)
                .containsExactly(ids.get(0), ids.get(2), ids.get(3));
        assertThat(Written.of(other, database)).extracting(Written::sequence).containsExactly(1L);
    }

    @Test
    void an_answer_to_an_event_names_it_as_its_cause_and_keeps_the_correlation() {
        UUID customer = UUID.randomUUID();
        Envelope<TicketOpened> heard = heard("request 17");

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.causedBy(Cause.of(heard));
            outbox.append(Sample.opened(customer), 1, Sample.LONG_AGO);
        });

        assertThat(Written.of(customer, database))
                .extracting(Written::cause)
                .containsExactly(new Cause("request 17", heard.id().toString(), null));
    }

    @Test
    void what_one_transaction_comes_from_is_no_matter_of_the_next() {
        UUID customer = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> outbox.causedBy(Cause.job(UUID.randomUUID())));
        QuarkusTransaction.requiringNew().run(() -> append(customer));

        assertThat(Written.of(customer, database)).extracting(Written::cause).containsExactly(Cause.UNKNOWN);
    }

    private static Envelope<TicketOpened> heard(String correlation) {
        TicketOpened opened = Sample.opened(UUID.randomUUID());
        return new Envelope<>(
                UUID.randomUUID(),
                Side.DESK.source(),
                opened.type().ceType(),
                opened.subject(),
                opened.customer().id(),
                Sample.LONG_AGO,
                Sample.LONG_AGO,
                1,
                1,
                0,
                null,
                correlation,
                null,
                null,
                opened);
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> append(UUID.randomUUID())).isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_of_more_than_256_KiB_is_refused() {
        String tooLong = "ü".repeat(PendingEvent.MAX_BYTES / 2);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> outbox.append(Sample.opened(UUID.randomUUID(), tooLong), 1, Sample.LONG_AGO)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(OutboxReason.EVENT_TOO_LARGE);
                    assertThat(refusal.members()).containsEntry("max_bytes", 262_144);
                });
    }

    @Test
    void numbers_are_gapless_and_follow_the_order_of_commits_whoever_writes() throws Exception {
        UUID[] customers = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(seed -> writers.submit(() -> write(customers, new Random(seed))))
                    .toList();
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                assertNoGapIn(customers);
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }

        assertNoGapIn(customers);
        assertThat(Written.of(customers[0], database)).hasSizeGreaterThan(30);
    }

    /** Whatever has been committed so far is a customer's first numbers: an earlier commit never has a later number. */
    private void assertNoGapIn(UUID... customers) {
        for (UUID customer : customers) {
            List<Written> seen = Written.of(customer, database);
            assertThat(seen).extracting(Written::sequence).containsExactlyElementsOf(firstNumbers(seen.size()));
        }
    }

    private static List<Long> firstNumbers(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private void write(UUID[] customers, Random random) {
        for (int i = 0; i < 40; i++) {
            UUID first = customers[random.nextInt(3)];
            UUID second = customers[random.nextInt(3)];
            if (random.nextInt(4) > 0) {
                QuarkusTransaction.requiringNew().run(() -> append(first, second));
            } else {
                assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                            append(first, second);
                            failOnceTheEventsAreWritten();
                        }))
                        .isInstanceOf(QuarkusTransactionException.class);
            }
        }
    }

    private void failOnceTheEventsAreWritten() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                throw new IllegalStateException("undone at the last moment");
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    private List<UUID> append(UUID... customers) {
        return Stream.of(customers)
                .map(customer -> outbox.append(Sample.opened(customer), 1, Sample.LONG_AGO))
                .toList();
    }

    private void decide(UUID customer) {
        entities.createNativeQuery("insert into decision values (?1)")
                .setParameter(1, customer)
                .executeUpdate();
    }

    private int decisions(UUID customer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select 1 from decision where customer = ?1")
                        .setParameter(1, customer)
                        .getResultList()
                        .size());
    }
}
