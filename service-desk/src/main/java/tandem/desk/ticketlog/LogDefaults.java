package tandem.desk.ticketlog;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.desk.tickets.Channel;
import tandem.desk.tickets.Priority;
import tandem.desk.tickets.TicketKind;
import tandem.exchange.imports.ImportRun;

/**
 * What the log does not say of its tickets; the upload may say it for all of them.
 *
 * @param priority what the log's triage sets, or null where nobody knows
 */
record LogDefaults(
        TicketKind kind, Channel channel, @Nullable Priority priority) {

    static final Map<String, TicketKind> KINDS = byWord(TicketKind.values(), TicketKind::word);
    static final Map<String, Channel> CHANNELS = byWord(Channel.values(), Channel::word);
    static final Map<String, Priority> PRIORITIES = byWord(Priority.values(), Priority::word);

    static LogDefaults of(ImportRun run) {
        return new LogDefaults(
                KINDS.getOrDefault(run.parameter("ticket_kind", ""), TicketKind.PROBLEM),
                CHANNELS.getOrDefault(run.parameter("channel", ""), Channel.WEB),
                PRIORITIES.get(run.parameter("priority", "")));
    }

    private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, value -> value));
    }
}
