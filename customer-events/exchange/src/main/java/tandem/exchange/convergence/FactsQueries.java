package tandem.exchange.convergence;

/** The statements that read facts; {@code %s} stands for the query of the facts. Each reads one snapshot. */
final class FactsQueries {

    /** 60 bits of each hash are summed as a numeric, which cannot overflow. */
    static final String DIGESTS = """
            select get_byte(uuid_send(customer_id), 15) as range, count(*) as count,
                sum(('x' || left(md5(concat_ws(' ', customer_id, subject, line)), 15))::bit(60)::bigint)::text as digest
            from (%s) facts
            group by 1
            """;

    static final String PAGE = """
            select customer_id, subject, md5(concat_ws(' ', customer_id, subject, line)) as fingerprint
            from (%s) facts
            where get_byte(uuid_send(customer_id), 15) = ? and (customer_id, subject) > (?, ?)
            order by customer_id, subject
            limit ?
            """;

    /** The last number that an event of the customer was given: its row commits with the change that it tells of. */
    private static final String TOLD = """
            select stream_key as customer_id, next_seq - 1 as sequence
            from outbox_stream where topic = ? and stream_key = any (?)
            """;

    /** The number up to which nothing is missing. */
    private static final String TAKEN = """
            select customer_id, coalesce(lower(missing), upper(received)) - 1 as sequence
            from stream_position,
                lateral (select int8multirange(int8range(1, upper(received))) - received as missing)
            where source = ? and customer_id = any (?)
            """;

    private static final String OF_CUSTOMERS = """
            with positions as materialized (%s),
                asked_for as materialized (select * from (%s) facts where customer_id = any (?))
            select customer_id, coalesce(sequence, 0) as sequence, subject, line
            from unnest(?) as asked (customer_id)
            left join positions using (customer_id)
            left join asked_for using (customer_id)
            """;

    private FactsQueries() {}

    static String ofCustomers(About about, String facts) {
        return switch (about) {
            case OWN -> OF_CUSTOMERS.formatted(TOLD, facts);
            case VIEW -> OF_CUSTOMERS.formatted(TAKEN, facts);
        };
    }
}
