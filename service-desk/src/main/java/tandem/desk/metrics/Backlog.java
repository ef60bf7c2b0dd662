package tandem.desk.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Why the backlog is what it is: opening + received + reopened + moved in - resolved - moved out = closing.
 *
 * @param opening unresolved at the beginning of the period
 * @param movedIn unresolved tickets that came from another group, such as another agent
 * @param closing unresolved at the end of the period
 */
record Backlog(long opening, long received, long reopened, long resolved, long movedIn, long movedOut, long closing) {

    static final Backlog NONE = new Backlog(0, 0, 0, 0, 0, 0, 0);

    static final String FLOWS = """
            select n, grp, sum(opening) as opening, sum(received) as received, sum(reopened) as reopened,
                   sum(resolved) as resolved, sum(moved_in) as moved_in, sum(moved_out) as moved_out,
                   sum(closing) as closing
              from (select p.n, s.grp, 1 as opening, 0 as received, 0 as reopened, 0 as resolved, 0 as moved_in,
                           0 as moved_out, 0 as closing
                      from period p
                      join step s on s.unresolved and s.happened_at < p.starts
                                 and (s.next_at is null or s.next_at >= p.starts)
                    union all
                    select n, grp, 0, (move = 'opened')::int, (move = 'reopened')::int, (move = 'resolved')::int,
                           (was_unresolved and was_grp <> grp)::int, 0, 0
                      from happening
                    union all
                    select n, was_grp, 0, 0, 0, 0, 0, 1, 0
                      from happening
                     where was_unresolved and was_grp <> grp
                    union all
                    select p.n, s.grp, 0, 0, 0, 0, 0, 0, 1
                      from period p
                      join step s on s.unresolved and s.happened_at < p.ends
                                 and (s.next_at is null or s.next_at >= p.ends)) flow
             group by n, grp
            """;

    static Backlog of(ResultSet row) throws SQLException {
        return new Backlog(
                row.getLong("opening"),
                row.getLong("received"),
                row.getLong("reopened"),
                row.getLong("resolved"),
                row.getLong("moved_in"),
                row.getLong("moved_out"),
                row.getLong("closing"));
    }
}
