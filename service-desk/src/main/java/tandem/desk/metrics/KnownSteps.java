package tandem.desk.metrics;

/** What the queries of all figures begin with. */
final class KnownSteps {

    /**
     * The parameters are the instant as of which things are known and the beginnings and ends of the periods.
     *
     * <ul>
     *   <li>{@code asked}: these parameters; {@code period}: one row a period, numbered {@code n}
     *   <li>{@code step}: every step known as of that instant, with its group {@code grp}, when the ticket's next step was
     *       ({@code next_at}, null for the last), and how the ticket stood before ({@code was_unresolved},
     *       {@code was_grp})
     *   <li>{@code happening}: the steps that lie in a period
     * </ul>
     */
    private static final String PRELUDE = """
            with asked as (
                select ?::timestamptz as as_of, ?::text[]::timestamptz[] as starts, ?::text[]::timestamptz[] as ends
            ), period as (
                select p.n, p.starts, p.ends
                  from asked, unnest(asked.starts, asked.ends) with ordinality as p (starts, ends, n)
            ), known as (
                select s.ticket_id, s.revision, s.move, s.state not in ('resolved', 'closed') as unresolved,
                       s.happened_at, s.resolution_number, t.opened_at, coalesce(%s, 'none') as grp
                  from asked
                  join ticket_step s on s.recorded_at <= asked.as_of
                  join ticket t on t.id = s.ticket_id
            ), step as (
                select known.*,
                       lead(happened_at) over ticket as next_at,
                       coalesce(lag(unresolved) over ticket, false) as was_unresolved,
                       coalesce(lag(grp) over ticket, grp) as was_grp
                  from known
                window ticket as (partition by ticket_id order by revision)
            ), happening as (
                select p.n, s.*
                  from period p
                  join step s on s.happened_at >= p.starts and s.happened_at < p.ends
            )
            """;

    private KnownSteps() {}

    /** The beginning of a query for this grouping. */
    static String by(Grouping grouping) {
        return PRELUDE.formatted(grouping.ofStep());
    }
}
