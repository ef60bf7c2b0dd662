package tandem.faults.readback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.faults.evidence.Published;

class TopicReaderTest {

    @Test
    void a_resolution_is_known_by_its_number_with_the_first_response_it_tells() {
        Published resolved = TopicReader.published(
                record("{\"resolution_number\": 2, \"first_response\": {\"calendar_seconds\": 60}}"));

        assertThat(resolved.number()).isEqualTo(2);
        assertThat(resolved.firstResponse()).isEqualTo(60);
        assertThat(resolved.customer()).isEqualTo("c-1");
        assertThat(resolved.place()).isEqualTo("events-3@17");
    }

    @Test
    void a_close_is_known_by_its_number_and_amount() {
        Published closed = TopicReader.published(record("{\"close_number\": 1, \"amount\": {\"amount\": \"10.00\"}}"));

        assertThat(closed.number()).isEqualTo(1);
        assertThat(closed.amount()).isEqualTo("10.00");
        assertThat(closed.firstResponse()).isNull();
    }

    @Test
    void two_values_have_two_digests_and_a_missing_one_has_none() {
        assertThat(TopicReader.published(record("{}")).digest())
                .isEqualTo(TopicReader.published(record("{}")).digest())
                .isNotEqualTo(TopicReader.published(record("{ }")).digest());
        assertThat(TopicReader.published(record(null)).digest()).isEmpty();
    }

    @Test
    void what_is_no_json_is_a_record_all_the_same() {
        assertThat(TopicReader.published(record("{\"close_number\":")).number()).isEqualTo(1);
    }

    private static ConsumerRecord<byte[], byte[]> record(@Nullable String value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "events", 3, 17, "c-1".getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        record.headers().add("ce_partitionkey", "c-1".getBytes(UTF_8));
        return record;
    }
}
