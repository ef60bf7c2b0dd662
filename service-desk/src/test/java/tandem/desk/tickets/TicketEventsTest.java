package tandem.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.events.EventType;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventJson;

@QuarkusTest
class TicketEventsTest {

    @Inject
    MovingTickets moving;

    @Inject
    EventJson json;

    @Test
    void opening_each_resolution_and_each_reopening_are_told_once_and_in_order() {
        String agent = Desk.agent();
        UUID customer = Desk.customer("Çelik & Sönne");
        UUID ticket = Desk.ticket(customer, "complaint");
        Desk.move(agent, ticket, "triage", Map.of("priority", "urgent")).statusCode(200);
        Desk.move(agent, ticket, "take", Map.of()).statusCode(200);
        Desk.resolve(agent, ticket);
        Desk.move(agent, ticket, "reopen", Map.of("reason", "still silent")).statusCode(200);
        Desk.resolve(agent, ticket);
        Desk.move(agent, ticket, "close", Map.of()).statusCode(200);

        List<ConsumerRecord<String, byte[]>> told = told(customer, 4);

        assertThat(told)
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly(
                        "tandem.desk.TicketOpened.v1",
                        "tandem.desk.TicketResolved.v1",
                        "tandem.desk.TicketReopened.v1",
                        "tandem.desk.TicketResolved.v1");
        assertThat(told)
                .extracting(record -> Topics.header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4");
        assertThat(told)
                .extracting(record -> Topics.header(record, "ce_entityversion"))
                .containsExactly("1", "4", "5", "6");
        assertThat(told).allSatisfy(record -> {
            assertThat(Topics.header(record, "ce_subject")).isEqualTo(ticket.toString());
            assertThat(Topics.header(record, "ce_source")).isEqualTo("/service-desk");
        });
    }

    @Test
    void what_is_told_is_what_was_decided() {
        String agent = Desk.agent();
        UUID customer = Desk.customer("Acme");
        UUID ticket = Desk.ticket(customer, "complaint");
        Desk.resolve(agent, ticket);
        Desk.move(agent, ticket, "reopen", Map.of("reason", "still silent")).statusCode(200);

        List<ConsumerRecord<String, byte[]>> told = told(customer, 3);

        TicketOpened opened =
                (TicketOpened) json.decode(EventType.TICKET_OPENED, told.get(0).value());
        assertThat(opened.customer().name()).isEqualTo("Acme");
        assertThat(opened.number()).matches("T-\\d{6}");
        assertThat(opened.priority()).isNull();
        TicketResolved resolved = (TicketResolved)
                json.decode(EventType.TICKET_RESOLVED, told.get(1).value());
        assertThat(resolved.resolutionNumber()).isEqualTo(1);
        assertThat(resolved.agent().name()).isEqualTo(agent);
        assertThat(resolved.resolution().calendarSeconds()).isBetween(0L, 300L);
        TicketReopened reopened = (TicketReopened)
                json.decode(EventType.TICKET_REOPENED, told.get(2).value());
        assertThat(reopened.withdrawsResolution()).isEqualTo(1);
        assertThat(reopened.reason()).isEqualTo("still silent");
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        UUID customer = Desk.customer("Acme");

        QuarkusTransaction.begin();
        moving.open(Ids.next(), wish(customer), TicketFixture.minute(0));
        QuarkusTransaction.rollback();
        UUID kept = Desk.ticket(customer, "problem");

        assertThat(told(customer, 1)).singleElement().satisfies(record -> {
            assertThat(Topics.header(record, "ce_subject")).isEqualTo(kept.toString());
            assertThat(Topics.header(record, "ce_sequence")).isEqualTo("1");
        });
    }

    @Test
    void imported_moves_are_told_at_the_time_they_happened_each_with_a_higher_version() {
        UUID customer = Desk.customer("Acme");
        UUID ticket = Ids.next();

        QuarkusTransaction.requiringNew().run(() -> {
            moving.open(ticket, wish(customer), new Occasion("importer", null, at(0), at(100)));
            moving.move(ticket, new MoveTicket.Resolve("done", null), new Occasion("importer", null, at(1), at(100)));
            moving.move(ticket, new MoveTicket.Reopen(null, null), new Occasion("importer", null, at(2), at(100)));
        });

        List<ConsumerRecord<String, byte[]>> told = told(customer, 3);
        assertThat(told)
                .extracting(record -> Topics.header(record, "ce_time"))
                .containsExactly("2012-05-01T08:00:00Z", "2012-05-01T08:01:00Z", "2012-05-01T08:02:00Z");
        assertThat(told)
                .extracting(record -> Topics.header(record, "ce_entityversion"))
                .containsExactly("1", "2", "3");
    }

    private static Instant at(int minute) {
        return Instant.parse("2012-05-01T08:00:00Z").plusSeconds(60L * minute);
    }

    private static OpenTicket wish(UUID customer) {
        return new OpenTicket(customer, TicketKind.PROBLEM, Channel.WEB, null, "silent", null, null, null, null);
    }

    private static List<ConsumerRecord<String, byte[]>> told(UUID customer, int events) {
        await().atMost(Topics.BOUND).until(() -> Topics.toldAbout(customer).size() >= events);
        List<ConsumerRecord<String, byte[]>> told = Topics.toldAbout(customer);
        assertThat(told).hasSize(events);
        return told;
    }
}
