package tandem.exchange.positions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.ListensTo;

/** How far the other side's stream of each customer has been taken in. */
@ApplicationScoped
public class StreamPositions {

    /**
     * Whoever was restored from a backup forgot what it told last, and gives those numbers again under a higher epoch: what
     * was received from the first of them on counts no more, and what comes late of it does not count either.
     */
    private static final String RAISE = """
            insert into stream_position as position (source, customer_id, source_epoch, epoch_from, received,
                last_event_time, last_applied_at)
            select ?, customer_id, ?, min(sequence), range_agg(int8range(sequence, sequence, '[]')), max(time), ?
            from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as received (customer_id, sequence, time)
            group by customer_id order by customer_id
            on conflict on constraint stream_position_pk do update
            set received = case
                    when excluded.source_epoch > position.source_epoch then
                        position.received * int8multirange(int8range(1, excluded.epoch_from)) + excluded.received
                    when excluded.source_epoch < position.source_epoch then
                        position.received + excluded.received * int8multirange(int8range(1, position.epoch_from))
                    else position.received + excluded.received end,
                epoch_from = case
                    when excluded.source_epoch < position.source_epoch then position.epoch_from
                    when excluded.source_epoch = position.source_epoch then
                        least(position.epoch_from, excluded.epoch_from)
                    else excluded.epoch_from end,
                source_epoch = greatest(position.source_epoch, excluded.source_epoch),
                last_event_time = greatest(position.last_event_time, excluded.last_event_time),
                last_applied_at = excluded.last_applied_at
            where not position.received @> excluded.received
                or excluded.source_epoch > coalesce(position.source_epoch, -1)
            """;

    private final DataSource database;
    private final Freshness freshness;
    private final Clock clock;
    private final String source;

    StreamPositions(DataSource database, Freshness freshness, Clock clock, ListensTo listensTo) {
        this.database = database;
        this.freshness = freshness;
        this.clock = clock;
        this.source = listensTo.side().source();
    }

    /** How complete the views about this customer are. */
    public Completeness of(UUID customerId) {
        return Objects.requireNonNull(of(List.of(customerId)).get(customerId));
    }

    /** How complete the views about each of these customers are, by customer; read in one statement. */
    public Map<UUID, Completeness> of(Collection<UUID> customerIds) {
        boolean stale = freshness.stale();
        Map<UUID, Completeness> all = new HashMap<>();
        customerIds.forEach(id -> all.put(id, new Completeness(source, 0, List.of(), null, null, stale)));
        try (Connection connection = database.getConnection()) {
            all.putAll(KnownPositions.read(connection, source, all.keySet(), stale));
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("stream positions were not read", e);
        }
    }

    /**
     * Notes in the current transaction what was received; numbers that were received before change nothing.
     *
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(List<EventAttributes> received) {
        Map<Long, List<EventAttributes>> byEpoch = received.stream()
                .collect(Collectors.groupingBy(EventAttributes::sourceEpoch, TreeMap::new, Collectors.toList()));
        byEpoch.forEach(this::raise);
    }

    private void raise(long epoch, List<EventAttributes> received) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setString(1, source);
            raise.setLong(2, epoch);
            raise.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            raise.setArray(4, connection.createArrayOf("uuid", column(received, EventAttributes::customerId)));
            raise.setArray(5, connection.createArrayOf("bigint", column(received, EventAttributes::sequence)));
            raise.setArray(6, connection.createArrayOf("timestamptz", column(received, EventAttributes::time)));
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("stream positions were not raised", e);
        }
    }

    private static Object[] column(List<EventAttributes> received, Function<EventAttributes, Object> value) {
        return received.stream().map(value).toArray();
    }
}
