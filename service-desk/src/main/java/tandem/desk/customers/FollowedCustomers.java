package tandem.desk.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.Envelope;
import tandem.exchange.imports.LooseNames;

/** Keeps the records of customers that sales met first, from the snapshots that the events of sales carry. */
@ApplicationScoped
public class FollowedCustomers {

    private static final String FOLLOW = """
            insert into customer as known
                   (id, version, name, folded_name, kind, email, language, registered_at, follows, followed_epoch,
                    followed_sequence)
            select told.id, 0, told.name, told.folded, case told.kind when 'person' then 'person' else 'company' end,
                   told.email, told.language, ?, true, told.epoch, told.sequence
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                   as told (id, name, folded, kind, email, language, epoch, sequence)
             order by told.id
            on conflict (id) do update
               set version = known.version + 1, name = excluded.name,
                   folded_name = case when known.external_id is null then excluded.folded_name else known.folded_name end,
                   kind = excluded.kind, email = excluded.email,
                   language = excluded.language, followed_epoch = excluded.followed_epoch,
                   followed_sequence = excluded.followed_sequence
             where known.follows
               and (known.followed_epoch, known.followed_sequence)
                   < (excluded.followed_epoch, excluded.followed_sequence)
            """;

    private final DataSource database;
    private final Clock clock;

    FollowedCustomers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the newest snapshot of each customer; a customer described at the desk stays as described. */
    public void follow(List<? extends Envelope<?>> events) {
        Map<UUID, Envelope<?>> newest = new HashMap<>();
        events.forEach(event -> newest.merge(event.customerId(), event, FollowedCustomers::newer));
        List<Envelope<?>> told = List.copyOf(newest.values());
        try (Connection connection = database.getConnection();
                PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            follow.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            follow.setArray(2, column(connection, "uuid", told, Envelope::customerId));
            follow.setArray(3, column(connection, "text", told, snapshot(CustomerSnapshot::name)));
            follow.setArray(
                    4, column(connection, "text", told, snapshot(customer -> LooseNames.fold(customer.name()))));
            follow.setArray(5, column(connection, "text", told, snapshot(CustomerSnapshot::kind)));
            follow.setArray(6, column(connection, "text", told, snapshot(CustomerSnapshot::email)));
            follow.setArray(7, column(connection, "text", told, snapshot(CustomerSnapshot::language)));
            follow.setArray(8, column(connection, "bigint", told, Envelope::sourceEpoch));
            follow.setArray(9, column(connection, "bigint", told, Envelope::sequence));
            follow.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("snapshots of customers were not taken", e);
        }
    }

    private static Envelope<?> newer(Envelope<?> one, Envelope<?> other) {
        boolean later = one.sourceEpoch() == other.sourceEpoch()
                ? other.sequence() > one.sequence()
                : other.sourceEpoch() > one.sourceEpoch();
        return later ? other : one;
    }

    private static Function<Envelope<?>, @Nullable Object> snapshot(Function<CustomerSnapshot, @Nullable Object> part) {
        return event -> part.apply(((CustomerEvent) event.data()).customer());
    }

    private static Array column(
            Connection connection, String type, List<Envelope<?>> told, Function<Envelope<?>, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, told.stream().map(value).toArray());
    }
}
