package tandem.exchange.webhooks.lanes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.DueDelivery;

/** What is due in a lane. */
@Singleton
public class DueDeliveries {

    private static final int MOST = 500;

    /** Of bodies in a batch, so that they weigh little beside 500 answers; the first is taken in any case. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Those that come first, as far as each of them is due: in an ordered lane one that is not holds back all behind it. */
    private static final String DUE = """
            select id, event_id, tries, next_attempt_at, place, body from (
                select head.*, body, bool_and(next_attempt_at <= ?) over taken as due,
                    sum(octet_length(body)) over taken - octet_length(body) as bytes_before
                from (select id, event_id, tries, next_attempt_at, place from webhook_delivery
                    where endpoint_id = ? and state = 'WAITING' and %2$s order by %1$s limit ?) head
                join webhook_message message on message.event_id = head.event_id
                window taken as (order by %1$s)) waiting
            where due and bytes_before < ? order by %1$s
            """;

    private static final String UNORDERED =
            DUE.formatted("next_attempt_at, place", "(next_attempt_at, place) > (?, ?)");
    private static final String ORDERED = DUE.formatted("place", "?::timestamptz is not null and place > ?");

    private final DataSource database;
    private final Clock clock;

    public DueDeliveries(@io.quarkus.agroal.DataSource("webhooks") DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The next batch of the lane; in order, where the lane is ordered.
     *
     * @param last the last one of the batch before, of which not all may be written down as sent; null without one
     */
    public List<DueDelivery> of(Lane lane, @Nullable DueDelivery last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(lane.ordered() ? ORDERED : UNORDERED)) {
            select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            select.setObject(2, lane.endpoint());
            select.setObject(3, last == null ? OffsetDateTime.MIN : last.due());
            select.setLong(4, last == null ? -1 : last.place());
            select.setInt(5, lane.batch(MOST));
            select.setInt(6, MOST_BYTES);
            List<DueDelivery> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new DueDelivery(
                            row.getObject("id", UUID.class),
                            row.getObject("event_id", UUID.class),
                            row.getInt("tries"),
                            row.getObject("next_attempt_at", OffsetDateTime.class),
                            row.getLong("place"),
                            row.getString("body").getBytes(UTF_8)));
                }
            }
            return due;
        }
    }
}
