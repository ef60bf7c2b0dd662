package tandem.exchange.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tandem.exchange.deadletters.DeadLetterView.Bytes;

/** Key, value and headers of a letter, as they came. */
record LetterContents(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

    /** The record as it was before it was set aside. */
    ConsumerRecord<byte[], byte[]> record(Origin origin, byte @Nullable [] presentValue) {
        return new ConsumerRecord<>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                presentValue,
                new RecordHeaders(headers),
                Optional.empty());
    }

    DeadLetterView.Contents view() {
        return new DeadLetterView.Contents(
                shown(key),
                headers.stream()
                        .map(header -> new DeadLetterView.Header(header.key(), shown(header.value())))
                        .toList(),
                shown(value));
    }

    private static @Nullable Bytes shown(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Bytes(text, null);
        } catch (CharacterCodingException e) {
            return new Bytes(null, Base64.getEncoder().encodeToString(bytes));
        }
    }
}
