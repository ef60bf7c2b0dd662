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
            select customer_id, (select epoch from outbox_source) as epoch, next_seq - 1 as sequence,
                '{}'::bigint[] as gaps_from, '{}'::bigint[] as gaps_to
            from (select ?::text) as own (topic)
            cross join unnest(?::uuid[]) as asked (customer_id)
            left join outbox_stream stream on stream.topic = own.topic and stream_key = customer_id
            """;

    private static final String TAKEN = """
            select customer_id, source_epoch as epoch, upper(received) - 1 as sequence,
                array(select lower(gap) from unnest(missing) as gap) as gaps_from,
                array(select upper(gap) - 1 from unnest(missing) as gap) as gaps_to
            from stream_position,
                lateral (select int8multirange(int8range(1, upper(received))) - received as missing)
            where source = ? and customer_id = any (?)
            """;

    private static final String OF_CUSTOMERS = """
            with positions as materialized (%s),
                asked_for as materialized (select * from (%s) facts where customer_id = any (?)),
                told as (
                    select customer_id, coalesce(epoch, 0) as epoch, coalesce(sequence, 0) as sequence,
                        coalesce(gaps_from, '{}') as gaps_from, coalesce(gaps_to, '{}') as gaps_to, subject, line
                    from unnest(?) as asked (customer_id)
                    left join positions using (customer_id)
                    left join asked_for using (customer_id))
            """;

    /** A customer without lines has one row, without a subject, and comes before every subject. */
    private static final String LINES = """
            select * from (
                select *, sum(coalesce(octet_length(line), 0)) over (order by customer_id, subject)
                    - coalesce(octet_length(line), 0) as bytes_before
                from told
                where (customer_id, coalesce(subject, '00000000-0000-0000-0000-000000000000')) > (?, ?)) sized
            where bytes_before < ? order by customer_id, subject limit ?
            """;

    private static final String WHOLE = """
            select * from (
                select *, count(*) over (order by customer_id) as rows_so_far,
                    first_value(customer_id) over (order by customer_id) as first
                from told) counted
            where rows_so_far <= ? or customer_id = first order by customer_id, subject
            """;

    private FactsQueries() {}

    /** The next lines of these customers, up to a number and a size. */
    static String lines(About about, String facts) {
        return ofCustomers(about, facts) + LINES;
    }

    /** As many of these customers, each with all lines, as have no more than a number of lines together. */
    static String whole(About about, String facts) {
        return ofCustomers(about, facts) + WHOLE;
    }

    private static String ofCustomers(About about, String facts) {
        return switch (about) {
            case OWN -> OF_CUSTOMERS.formatted(TOLD, facts);
            case VIEW -> OF_CUSTOMERS.formatted(TAKEN, facts);
        };
    }
}
