package tandem.exchange.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be taken in, and why. */
public record Poison(ConsumerRecord<byte[], byte[]> record, Fault fault, String detail) {

    private static final int LONGEST_DETAIL = 2_000;

    /** As much of the detail as is kept, without the NUL that no database keeps. */
    String shortDetail() {
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)).replace('\0', '\uFFFD');
    }
}
