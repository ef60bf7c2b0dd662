package tandem.exchange.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.exchange.inbox.DeskEvents.withHeader;
import static tandem.exchange.inbox.DeskEvents.withValue;
import static tandem.exchange.inbox.DeskEvents.withoutHeader;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.deadletters.Fault;
import tandem.exchange.inbox.SampleView.Totals;
import tandem.exchange.positions.Gap;
import tandem.exchange.positions.StreamPositions;

@QuarkusTest
class PoisonTest {

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    StreamPositions positions;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    enum Kind {
        BAD_JSON(Fault.MALFORMED, record -> withValue(record, "{\"ticket_id\":".getBytes(UTF_8))),
        NO_TEXT_AT_ALL(Fault.MALFORMED, record -> withValue(record, new byte[] {(byte) 0xC3, 0x28, 0, -1})),
        EMPTY_VALUE(Fault.MALFORMED, record -> withValue(record, new byte[0])),
        WRONG_SCHEMA(Fault.MALFORMED, record -> withValue(record, "{\"deal_id\":\"x\"}".getBytes(UTF_8))),
        LACKS_A_REQUIRED_FIELD(Fault.MALFORMED, record -> replaced(record, "\"kind\":\"complaint\",", "")),
        NUL_IN_A_TEXT(Fault.MALFORMED, record -> replaced(record, "T-000001", "T\\u0000000001")),
        TWO_MEGABYTES(Fault.TOO_LARGE, record -> replaced(record, "T-000001", "T".repeat(2_000_000))),
        NULL_VALUE(Fault.NO_VALUE, record -> withValue(record, null)),
        NO_HEADERS(Fault.MALFORMED, record -> {
            Arrays.stream(record.headers().toArray())
                    .forEach(header -> record.headers().remove(header.key()));
            return record;
        }),
        NO_ID(Fault.MALFORMED, record -> withoutHeader(record, "ce_id")),
        NO_SEQUENCE(Fault.MALFORMED, record -> withoutHeader(record, "ce_sequence")),
        SEQUENCE_IS_NO_NUMBER(Fault.MALFORMED, record -> withHeader(record, "ce_sequence", "three")),
        SEQUENCE_IS_ZERO(Fault.MALFORMED, record -> withHeader(record, "ce_sequence", "0")),
        SEQUENCE_IS_TOO_LARGE_A_NUMBER(
                Fault.MALFORMED, record -> withHeader(record, "ce_sequence", "9223372036854775808")),
        VERSION_IS_NEGATIVE(Fault.MALFORMED, record -> withHeader(record, "ce_entityversion", "-1")),
        TIME_IS_NONE(Fault.MALFORMED, record -> withHeader(record, "ce_time", "yesterday")),
        OTHER_CLOUD_EVENTS(Fault.MALFORMED, record -> withHeader(record, "ce_specversion", "0.3")),
        SENT_BY_SOMEBODY_ELSE(Fault.WRONG_SOURCE, record -> withHeader(record, "ce_source", "/sales-service")),
        TYPE_OF_THE_OTHER_SIDE(
                Fault.CONTRADICTORY, record -> withHeader(record, "ce_type", "tandem.sales.DealReopened.v1")),
        OTHER_CUSTOMER_IN_THE_HEADER(
                Fault.CONTRADICTORY,
                record -> withHeader(record, "ce_partitionkey", "0192f0c4-0000-7000-8000-000000000009")),
        OTHER_SUBJECT_IN_THE_HEADER(
                Fault.CONTRADICTORY,
                record -> withHeader(record, "ce_subject", "0192f0c4-0000-7000-8000-000000000009")),
        SEQUENCE_THAT_NO_RANGE_HOLDS(
                Fault.NOT_APPLICABLE, record -> withHeader(record, "ce_sequence", "9223372036854775807"));

        private final Fault fault;
        private final UnaryOperator<ProducerRecord<byte[], byte[]>> spoil;

        Kind(Fault fault, UnaryOperator<ProducerRecord<byte[], byte[]>> spoil) {
            this.fault = fault;
            this.spoil = spoil;
        }

        private static ProducerRecord<byte[], byte[]> replaced(
                ProducerRecord<byte[], byte[]> record, String text, String other) {
            return withValue(
                    record,
                    new String(record.value(), UTF_8).replace(text, other).getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_poison_record_is_set_aside_alone_and_as_it_came(Kind kind) throws SQLException {
        DeskEvents events = DeskEvents.aboutSomebody();
        ProducerRecord<byte[], byte[]> before = events.opened();
        ProducerRecord<byte[], byte[]> poison = kind.spoil.apply(events.opened());
        ProducerRecord<byte[], byte[]> after = events.opened();
        double setAside = counted(kind.fault);

        topic.publish(before, poison, after);
        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(2, 0, 2));
        assertThat(positions.of(events.customer).gaps()).containsExactly(new Gap(2, 2));
        List<ConsumerRecord<byte[], byte[]>> letters = topic.deadLetters(poison.key());
        assertThat(letters).hasSize(1);
        ConsumerRecord<byte[], byte[]> letter = letters.getFirst();
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(texts(letter.headers())).containsAll(texts(poison.headers()));
        assertThat(texts(letter.headers())).contains("dead_cause=" + kind.fault.code(), "dead_topic=" + poison.topic());
        assertThat(letter.headers().lastHeader("dead_offset")).isNotNull();
        assertThat(counted(kind.fault)).isEqualTo(setAside + 1);
        await().atMost(DeskTopic.BOUND.multipliedBy(2)).until(() -> filed(letter) != null);
        assertThat(filed(letter)).isEqualTo(new Filed(kind.fault.code(), poison.value()));
    }

    /** A letter as an operator finds it. */
    private record Filed(String cause, byte[] value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Filed filed && cause.equals(filed.cause) && Arrays.equals(value, filed.value);
        }

        @Override
        public int hashCode() {
            return cause.hashCode();
        }
    }

    private Filed filed(ConsumerRecord<byte[], byte[]> letter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select cause, value from dead_letter where letter_partition = ? and letter_offset = ?")) {
            select.setInt(1, letter.partition());
            select.setLong(2, letter.offset());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Filed(row.getString(1), row.getBytes(2)) : null;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleView.FAILS_IN_JAVA, SampleView.FAILS_IN_SQL})
    void an_event_that_a_consumer_cannot_apply_is_set_aside_alone(String name) {
        DeskEvents cannot = DeskEvents.about(name);
        DeskEvents others = DeskEvents.aboutSomebody();
        List<ProducerRecord<byte[], byte[]>> records = others.resolvedTimes(99);
        records.add(57, cannot.opened());

        topic.publish(records);
        topic.awaitAllDone();

        assertThat(view.of(others.customer)).isEqualTo(new Totals(1, 99, 100));
        assertThat(topic.deadLetters(others.opened().key())).isEmpty();
        assertThat(topic.deadLetters(records.get(57).key())).hasSize(1);
        assertThat(view.of(cannot.customer)).isEqualTo(new Totals(0, 0, 0));
        assertThat(positions.of(cannot.customer).appliedSequence()).isZero();
    }

    private double counted(Fault fault) {
        return meters.counter("tandem.inbox.dead.letters", "cause", fault.code())
                .count();
    }

    private static List<String> texts(Headers headers) {
        return Arrays.stream(headers.toArray()).map(PoisonTest::text).toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
