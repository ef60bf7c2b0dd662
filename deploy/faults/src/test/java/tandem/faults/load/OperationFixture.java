package tandem.faults.load;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Operations as histories hold them, made by hand. */
public final class OperationFixture {

    private static final String CLIENT = "client-1";

    private OperationFixture() {}

    public static Command command(Kind kind, String mark) {
        return Command.post(kind, new Mark(CLIENT, mark), "/v1/anything", Bodies.object());
    }

    /** About this deal or ticket. */
    public static Command command(Kind kind, String mark, String subject) {
        return command(kind, mark).on(subject, "*");
    }

    public static Operation of(Command command, Attempt... attempts) {
        return new Operation(command, Arrays.asList(attempts));
    }

    public static Operation accepted(Kind kind, String mark, Answer answer) {
        Command command = command(kind, mark);
        return new Operation(command, List.of(ok(command, 1, answer)));
    }

    /** Done within the given second. */
    public static Attempt ok(Command command, int second, Answer answer) {
        return attempt(command, second, new Reply(Outcome.OK, 200, "", false, answer));
    }

    public static Attempt replayed(Command command, int second, Answer answer) {
        return attempt(command, second, new Reply(Outcome.OK, 200, "", true, answer));
    }

    public static Attempt refused(Command command, int second) {
        return attempt(command, second, new Reply(Outcome.FAILED, 412, "version_stale", false, null));
    }

    public static Attempt unknown(Command command, int second) {
        return attempt(command, second, new Reply(Outcome.UNKNOWN, 0, "reset", false, null));
    }

    private static Attempt attempt(Command command, int second, Reply reply) {
        long started = second * 1_000_000_000L;
        return Attempt.of(command, Instant.EPOCH.plusSeconds(second), started, started + 1_000_000, reply);
    }
}
