package tandem.desk.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What can be done with a ticket; each leaves a {@link TicketStep}. {@link TicketState} says when it is offered. */
public enum TicketMove {
    /** The customer's matter was recorded. */
    OPENED("opened", "open"),
    /** Its priority was set. */
    TRIAGED("triaged", "triage"),
    /** An agent took it. */
    TAKEN("taken", "take"),
    /** It was given to another agent. */
    TRANSFERRED("transferred", "transfer"),
    /** It began to wait for the customer. */
    WAITED("waited", "wait"),
    /** Work went on. */
    RESUMED("resumed", "resume"),
    /** Somebody or something beyond the agent was asked for. */
    ESCALATED("escalated", "escalate"),
    /** It was solved. */
    RESOLVED("resolved", "resolve"),
    /** The last resolution was withdrawn. */
    REOPENED("reopened", "reopen"),
    /** It was done with. */
    CLOSED("closed", "close");

    @EnumeratedValue
    private final String word;

    private final String command;

    TicketMove(String word, String command) {
        this.word = word;
        this.command = command;
    }

    /** The last part of the path that the move is posted to. */
    String command() {
        return command;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
