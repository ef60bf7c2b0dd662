package tandem.exchange.relay;

import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a chunk.
 *
 * @param acknowledged what the broker has
 * @param left what it does not have, or may not have, in the order of their ids
 * @param ownFault why a record was refused for its own sake
 * @param brokerFault why the outcome of others is unknown
 */
record Delivery(
        List<OutboxRow> acknowledged,
        List<OutboxRow> left,
        @Nullable Throwable ownFault,
        @Nullable Throwable brokerFault) {

    static Delivery unknown(List<OutboxRow> rows, Throwable brokerFault) {
        return new Delivery(List.of(), rows, null, brokerFault);
    }

    /** Whether the same record would be refused again by a broker in perfect health. */
    static boolean isOwnFault(Throwable fault) {
        return fault instanceof RecordTooLargeException
                || fault instanceof RecordBatchTooLargeException
                || fault instanceof InvalidRecordException
                || fault instanceof InvalidTopicException
                || fault instanceof SerializationException;
    }
}
