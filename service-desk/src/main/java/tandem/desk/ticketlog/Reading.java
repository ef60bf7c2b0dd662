package tandem.desk.ticketlog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.desk.tickets.MoveTicket;
import tandem.desk.tickets.MoveTicket.Close;
import tandem.desk.tickets.MoveTicket.Escalate;
import tandem.desk.tickets.MoveTicket.Reopen;
import tandem.desk.tickets.MoveTicket.Resolve;
import tandem.desk.tickets.MoveTicket.Take;
import tandem.desk.tickets.MoveTicket.Triage;
import tandem.desk.tickets.MoveTicket.Wait;
import tandem.desk.tickets.Priority;
import tandem.desk.tickets.TicketState;

/**
 * What a row of the log means for a ticket in its present state.
 *
 * @param moves what is done, in this order; nothing where the state does not offer it
 * @param cause what is irregular about the row, or null
 */
record Reading(List<MoveTicket> moves, @Nullable String cause) {

    /**
     * Reads one row.
     *
     * @param words the activity as the log has it
     * @param sameAgent whether the ticket is with the one who did it already
     * @param priority what the log's triage sets, or null where nobody knows
     */
    static Reading of(String words, TicketState state, boolean sameAgent, @Nullable Priority priority) {
        return switch (LoggedActivity.named(words)) {
            case INSERT -> noted("inserted_again");
            case TRIAGE -> triage(state, words, priority);
            case TAKE -> take(state, words, sameAgent);
            case WAIT ->
                switch (state) {
                    case NEW, OPEN, ESCALATED -> done(new Wait(words, null));
                    case WAITING -> noted("waits_again");
                    case RESOLVED -> noted("activity_after_resolution");
                    case CLOSED -> noted("activity_after_close");
                };
            case ESCALATE ->
                switch (state) {
                    case NEW, OPEN, WAITING -> done(new Escalate(words, null));
                    case ESCALATED -> noted("escalated_again");
                    case RESOLVED -> noted("activity_after_resolution");
                    case CLOSED -> noted("activity_after_close");
                };
            case RESOLVE ->
                switch (state) {
                    case NEW -> new Reading(List.of(new Resolve(words, null)), "resolved_without_being_taken");
                    case OPEN, WAITING, ESCALATED -> done(new Resolve(words, null));
                    case RESOLVED, CLOSED -> noted("resolved_again_without_reopening");
                };
            case CLOSE ->
                switch (state) {
                    case NEW, OPEN, WAITING, ESCALATED -> noted("closed_without_resolution");
                    case RESOLVED -> done(new Close(null));
                    case CLOSED -> noted("closed_again");
                };
            case VISIT -> noted("visit_noted");
            case DEFECT -> noted("defect_noted");
            case UNKNOWN -> noted("unknown_activity");
        };
    }

    private static Reading triage(TicketState state, String words, @Nullable Priority priority) {
        return switch (state) {
            case NEW, OPEN, WAITING, ESCALATED -> done(new Triage(priority, words, null));
            case RESOLVED -> noted("activity_after_resolution");
            case CLOSED -> noted("activity_after_close");
        };
    }

    private static Reading take(TicketState state, String words, boolean sameAgent) {
        MoveTicket reopen = new Reopen(words, null);
        List<MoveTicket> back = sameAgent ? List.of(reopen) : List.of(reopen, new Take(null));
        return switch (state) {
            case NEW, WAITING, ESCALATED -> done(new Take(null));
            case OPEN -> sameAgent ? noted("taken_again") : done(new Take(null));
            case RESOLVED -> new Reading(back, "reopened_by_taking");
            case CLOSED -> new Reading(back, "reopened_after_close");
        };
    }

    private static Reading done(MoveTicket move) {
        return new Reading(List.of(move), null);
    }

    private static Reading noted(String cause) {
        return new Reading(List.of(), cause);
    }
}
