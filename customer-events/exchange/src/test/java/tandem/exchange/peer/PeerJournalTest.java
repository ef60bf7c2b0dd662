package tandem.exchange.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerSnapshot;
import tandem.events.EventType;
import tandem.events.TicketOpened;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

class PeerJournalTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T09:00:00Z");

    private record Settings(Optional<URI> url, Optional<Path> tokenFile, Duration timeout) implements PeerConfig {}

    private final TestPeer other = TestPeer.start();
    private final TestPeerJournal published = new TestPeerJournal();
    private final EventJson json = new EventJson(new SimpleMeterRegistry());
    private final PeerJournal journal = new PeerJournal(
            new Peer(new Settings(Optional.of(other.url()), Optional.of(other.tokenFile()), Duration.ofSeconds(5))),
            json);
    private final UUID customer = Ids.next();

    @BeforeEach
    void serve() {
        other.answer(TestPeerJournal.PATH, published);
    }

    @AfterEach
    void stop() {
        other.stop();
    }

    @Test
    void pages_follow_each_other_to_the_end_and_on() {
        List<UUID> ids = new ArrayList<>();
        for (int sequence = 1; sequence <= 5; sequence++) {
            ids.add(opened(customer, sequence));
        }

        PeerPage first = journal.page(null, 3);
        PeerPage second = journal.page(first.nextCursor(), 3);

        assertThat(first.known()).hasSize(3);
        assertThat(first.atEnd()).isFalse();
        assertThat(second.atEnd()).isTrue();
        ids.add(opened(customer, 6));
        PeerPage third = journal.page(second.nextCursor(), 3);
        assertThat(List.of(first, second, third))
                .flatExtracting(PeerPage::events)
                .extracting(event -> event.attributes().id())
                .isEqualTo(ids);
    }

    @Test
    void an_event_is_what_its_record_would_have_been() {
        UUID id = opened(customer, 1);

        PeerEvent event = journal.page(null, 1).events().getFirst();

        assertThat(event.event())
                .isEqualTo(event.attributes()
                        .envelope(new TicketOpened(
                                event.attributes().subject(),
                                "T-000042",
                                new CustomerSnapshot(customer, "Åkerlund & Söner", "company", null, "sv"),
                                "complaint",
                                "phone",
                                null,
                                WHEN)));
        assertThat(event.attributes().id()).isEqualTo(id);
    }

    @Test
    void all_of_one_customer_are_its_events_alone() {
        List<UUID> ids = new ArrayList<>();
        for (int sequence = 1; sequence <= 1_100; sequence++) {
            ids.add(opened(customer, sequence));
            opened(Ids.next(), 1);
        }

        PeerPage page = journal.ofCustomer(customer, null);
        List<PeerEvent> events = new ArrayList<>(page.events());
        while (!page.atEnd()) {
            page = journal.ofCustomer(customer, page.nextCursor());
            events.addAll(page.events());
        }

        assertThat(events).extracting(event -> event.attributes().id()).isEqualTo(ids);
    }

    @Test
    void what_breaks_the_contract_is_left_out_and_counted_and_an_unknown_type_has_no_event() {
        opened(customer, 1);
        published.publish(attributes(EventType.TICKET_OPENED.ceType(), Ids.next(), customer, 2), "{}".getBytes(UTF_8));
        published.publish(attributes("tandem.desk.TicketSold.v1", Ids.next(), customer, 3), "{}".getBytes(UTF_8));

        PeerPage page = journal.page(null, 10);

        assertThat(page.unreadable()).isOne();
        assertThat(page.events()).hasSize(2);
        assertThat(page.known()).hasSize(1);
    }

    @Test
    void what_is_no_page_is_a_failure() {
        other.answer(TestPeerJournal.PATH, _ -> Said.ok("{\"items\":[]}"));

        assertThatThrownBy(() -> journal.page(null, 10)).isInstanceOf(PeerFailure.class);
    }

    private UUID opened(UUID whose, long sequence) {
        TicketOpened told = new TicketOpened(
                Ids.next(),
                "T-000042",
                new CustomerSnapshot(whose, "Åkerlund & Söner", "company", null, "sv"),
                "complaint",
                "phone",
                null,
                WHEN);
        EventAttributes attributes = attributes(told.type().ceType(), told.subject(), whose, sequence);
        published.publish(attributes, json.encode(told));
        return attributes.id();
    }

    private static EventAttributes attributes(String type, UUID subject, UUID customer, long sequence) {
        return new EventAttributes(
                Ids.next(),
                "/service-desk",
                type,
                subject,
                customer,
                WHEN,
                WHEN,
                sequence,
                1,
                0,
                null,
                null,
                null,
                null);
    }
}
