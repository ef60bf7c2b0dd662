package tandem.exchange.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tandem.events.EventHeader;
import tandem.exchange.time.Ids;

/** Writes letters into the database as far as they can be read; one that is there already changes nothing. */
@Singleton
class FiledLetters {

    private static final String INSERT = """
            insert into dead_letter (id, letter_partition, letter_offset, set_aside_at, cause, detail, from_topic,
                from_partition, from_offset, event_id, event_type, customer_id, sequence, key, value, value_bytes,
                value_left_out, headers)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint dead_letter_place_uq do nothing
            """;

    private final DataSource database;

    FiledLetters(DataSource database) {
        this.database = database;
    }

    void add(ConsumerRecord<byte[], byte[]> letter) throws SQLException {
        byte[] value = letter.value();
        Long leftOut = read(letter, "dead_value_left_out", Long::valueOf);
        Object[] row = {
            Ids.next(),
            letter.partition(),
            letter.offset(),
            Instant.ofEpochMilli(letter.timestamp()).atOffset(ZoneOffset.UTC),
            or(text(letter, "dead_cause"), "unknown"),
            or(text(letter, "dead_detail"), ""),
            or(text(letter, "dead_topic"), ""),
            or(read(letter, "dead_partition", Integer::valueOf), -1),
            or(read(letter, "dead_offset", Long::valueOf), -1L),
            read(letter, EventHeader.ID, UUID::fromString),
            text(letter, EventHeader.TYPE),
            read(letter, EventHeader.PARTITION_KEY, UUID::fromString),
            read(letter, EventHeader.SEQUENCE, Long::valueOf),
            letter.key(),
            value,
            leftOut != null ? leftOut : value == null ? null : (Number) value.length,
            leftOut != null,
            KeptHeaders.write(letter.headers())
        };
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.executeUpdate();
        }
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** PostgreSQL keeps no NUL; the header itself is kept as it came. */
    private static @Nullable String text(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), UTF_8).replace('\0', '\uFFFD');
    }

    private static <T> @Nullable T read(
            ConsumerRecord<byte[], byte[]> letter, String name, Function<String, T> reading) {
        try {
            return Optional.ofNullable(text(letter, name)).map(reading).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
