package tandem.exchange.convergence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.positions.Gap;

/**
 * One line of a customer, with what is known of his events.
 *
 * @param subject absent, as is the line, of a customer without lines
 */
record CustomerRow(
        UUID customerId,
        long epoch,
        long sequence,
        List<Gap> gaps,
        @Nullable UUID subject,
        @Nullable String line) {

    private static final UUID NONE = new UUID(0, 0);

    static CustomerRow of(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getObject("customer_id", UUID.class),
                row.getLong("epoch"),
                row.getLong("sequence"),
                gaps(row.getArray("gaps_from"), row.getArray("gaps_to")),
                row.getObject("subject", UUID.class),
                row.getString("line"));
    }

    private static List<Gap> gaps(Array from, Array to) throws SQLException {
        Long[] first = (Long[]) from.getArray();
        Long[] last = (Long[]) to.getArray();
        List<Gap> gaps = new ArrayList<>(first.length);
        for (int place = 0; place < first.length; place++) {
            gaps.add(new Gap(first[place], last[place]));
        }
        return List.copyOf(gaps);
    }

    int bytes() {
        return line == null ? 0 : line.getBytes(UTF_8).length;
    }

    FactsCursor cursor() {
        return new FactsCursor(customerId, subject == null ? NONE : subject);
    }

    /** The customers of these rows, in the same order. */
    static List<CustomerFacts> customers(List<CustomerRow> rows) {
        Map<UUID, CustomerRow> customers = new LinkedHashMap<>();
        Map<UUID, Map<UUID, String>> lines = new LinkedHashMap<>();
        for (CustomerRow row : rows) {
            customers.putIfAbsent(row.customerId(), row);
            Map<UUID, String> ofCustomer = lines.computeIfAbsent(row.customerId(), _ -> new LinkedHashMap<>());
            if (row.subject() != null && row.line() != null) {
                ofCustomer.put(row.subject(), row.line());
            }
        }
        return customers.values().stream()
                .map(row -> new CustomerFacts(
                        row.customerId(),
                        row.epoch(),
                        row.sequence(),
                        row.gaps(),
                        lines.getOrDefault(row.customerId(), Map.of())))
                .toList();
    }
}
