package tandem.desk.ticketlog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.exchange.imports.LooseNames;

/** What the log of the other system says was done, by the words it says it with. */
enum LoggedActivity {
    /** The ticket is recorded. */
    INSERT("Insert ticket"),
    /** The priority is set; the log does not say to what. */
    TRIAGE("Assign seriousness"),
    /** An agent takes it; after a resolution this is a reopening. */
    TAKE("Take in charge ticket"),
    /** Waiting for the customer. */
    WAIT("Wait"),
    /** Escalated. */
    ESCALATE("Require upgrade"),
    /** A visit is planned. */
    VISIT("Schedule intervention"),
    /** A note about the defect behind the ticket. */
    DEFECT("Create SW anomaly", "Resolve SW anomaly", "VERIFIED", "INVALID", "DUPLICATE"),
    /** Resolved. */
    RESOLVE("Resolve ticket", "RESOLVED"),
    /** Closed. */
    CLOSE("Closed"),
    /** Anything else. */
    UNKNOWN;

    private static final Map<String, LoggedActivity> BY_NAME = Arrays.stream(values())
            .flatMap(activity -> activity.words.stream().map(word -> Map.entry(LooseNames.fold(word), activity)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> words;

    LoggedActivity(String... words) {
        this.words = List.of(words);
    }

    /** The activity of this name, whatever its case and spaces. */
    static LoggedActivity named(String name) {
        return BY_NAME.getOrDefault(LooseNames.fold(name), UNKNOWN);
    }
}
