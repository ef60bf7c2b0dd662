package tandem.desk.metrics;

/**
 * The rows behind each figure: period, group, ticket, time, what the row counts in the numerator and in the denominator,
 * whether it is left out, and seconds where a time is measured.
 */
final class FigureRows {

    static final String RECEIVED = """
            select n, grp, ticket_id, happened_at, 1 as counted, 0 as base, false as excluded, null::numeric as seconds
              from happening
             where move = 'opened'
            """;

    static final String RESOLUTIONS = """
            select n, grp, ticket_id, happened_at, 1 as counted, 0 as base, false as excluded, null::numeric as seconds
              from happening
             where move = 'resolved'
            """;

    /** A ticket once a period, with its last resolution there. */
    static final String RESOLVED = onceATicket("resolved");

    static final String REOPENINGS = """
            select n, grp, ticket_id, happened_at, 1 as counted, 0 as base, false as excluded, null::numeric as seconds
              from happening
             where move = 'reopened'
            """;

    static final String REOPENED = onceATicket("reopened");

    static final String BACKLOG = """
            select p.n, s.grp, s.ticket_id, s.happened_at, 1 as counted, 0 as base, false as excluded,
                   null::numeric as seconds
              from period p
              join step s on s.unresolved and s.happened_at < p.ends and (s.next_at is null or s.next_at >= p.ends)
            """;

    static final String COHORT = """
            select h.n, h.grp, h.ticket_id, h.happened_at, case when last.unresolved then 0 else 1 end as counted,
                   1 as base, false as excluded, null::numeric as seconds
              from happening h
              join step last on last.ticket_id = h.ticket_id and last.next_at is null
             where h.move = 'opened'
            """;

    static final String FIRST_RESOLUTION = """
            select n, grp, ticket_id, happened_at, 0 as counted, 1 as base, false as excluded,
                   extract(epoch from happened_at - opened_at) as seconds
              from happening
             where move = 'resolved' and resolution_number = 1
            """;

    /** A ticket that was resolved in the period counts by that resolution if it was the last; else it is left out. */
    static final String FULL_RESOLUTION = """
            select r.n, r.grp, r.ticket_id, r.happened_at, 0 as counted, 1 as base,
                   exists (select from step later
                            where later.ticket_id = r.ticket_id and later.revision > r.revision
                              and later.move = 'reopened') as excluded,
                   extract(epoch from r.happened_at - r.opened_at) as seconds
              from (select distinct on (n, ticket_id) *
                      from happening
                     where move = 'resolved'
                     order by n, ticket_id, revision desc) r
            """;

    /** The first public answer of an agent; tickets that were received and are not answered yet are left out. */
    static final String FIRST_RESPONSE = """
            select p.n, %s as grp, i.ticket_id, i.happened_at, 0 as counted, 1 as base, false as excluded,
                   extract(epoch from i.happened_at - s.opened_at) as seconds
              from (select distinct on (a.ticket_id) a.ticket_id, a.happened_at, a.agent_id
                      from asked
                      join interaction a on a.recorded_at <= asked.as_of
                     where a.direction = 'outbound' and a.visible and not a.automatic
                     order by a.ticket_id, a.happened_at, a.id) i
              join period p on i.happened_at >= p.starts and i.happened_at < p.ends
              join step s on s.ticket_id = i.ticket_id and s.happened_at <= i.happened_at
                         and (s.next_at is null or s.next_at > i.happened_at)
            union all
            select h.n, h.grp, h.ticket_id, h.happened_at, 0, 0, true, null
              from happening h, asked
             where h.move = 'opened'
               and not exists (select from interaction a
                                where a.ticket_id = h.ticket_id and a.recorded_at <= asked.as_of
                                  and a.direction = 'outbound' and a.visible and not a.automatic)
            """;

    /** What a machine did took nobody's time and is left out. */
    static final String HANDLING = """
            select p.n, %s as grp, i.ticket_id, i.happened_at, i.working_seconds as counted, 1 as base,
                   i.automatic as excluded, i.working_seconds::numeric as seconds
              from asked
              join interaction i on i.recorded_at <= asked.as_of
              join period p on i.happened_at >= p.starts and i.happened_at < p.ends
              join step s on s.ticket_id = i.ticket_id and s.happened_at <= i.happened_at
                         and (s.next_at is null or s.next_at > i.happened_at)
            """;

    static final String RESOLUTION_RATE = ratio(RESOLVED, RECEIVED);

    static final String REOPEN_RATE = ratio(REOPENED, RESOLVED);

    private FigureRows() {}

    private static String onceATicket(String move) {
        return """
                select distinct on (n, ticket_id) n, grp, ticket_id, happened_at, 1 as counted, 0 as base,
                       false as excluded, null::numeric as seconds
                  from happening
                 where move = '%s'
                 order by n, ticket_id, revision desc
                """.formatted(move);
    }

    private static String ratio(String numerator, String denominator) {
        return """
                select n, grp, ticket_id, happened_at, 1 as counted, 0 as base, false as excluded, seconds
                  from (%s) numerator
                union all
                select n, grp, ticket_id, happened_at, 0, 1, false, seconds
                  from (%s) denominator
                """.formatted(numerator, denominator);
    }
}
