package tandem.local.stack;

import java.io.IOException;
import java.util.Map;

/**
 * Hold of one part of a running stack, for whoever tests what the others do without it: from then on only the holder
 * starts it again, on the same port and data. A death that the holder did not wish is told as that of any other part.
 * What is frozen when the stack is stopped is thawed first.
 */
public final class Grip {

    private final Part part;
    private final Launching launching;
    private final Processes processes;

    Grip(Part part, Launching launching, Processes processes) {
        this.part = part;
        this.launching = launching;
        this.processes = processes;
    }

    public String name() {
        return part.name();
    }

    /** Ends the process without giving it a chance (SIGKILL) and returns when it has ended. */
    public void kill() {
        end("KILL");
    }

    /** Ends PostgreSQL at once (SIGQUIT): nothing is written any more, and the next start recovers from its log. */
    public void stopImmediately() {
        end("QUIT");
    }

    private void end(String signal) {
        Leash process = processes.of(part);
        process.letGo();
        if (process.alive()) {
            signal(process, signal);
        }
        process.stop();
    }

    /** Takes all time from the process (SIGSTOP); its connections stay open. */
    public void freeze() {
        signal(processes.of(part), "STOP");
    }

    public void thaw() {
        signal(processes.of(part), "CONT");
    }

    public boolean alive() {
        return processes.of(part).alive();
    }

    /**
     * Starts it again and waits until it can be used.
     *
     * @param environment variables beside its own
     * @throws StackFailure when it does not come up, or still runs
     */
    public void start(Map<String, String> environment) {
        launching.start(part, environment);
    }

    private void signal(Leash process, String signal) {
        String pid = String.valueOf(process.handle().pid());
        try {
            int status = new ProcessBuilder("kill", "-s", signal, pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0 && process.alive()) {
                throw new StackFailure(part.name() + " took no signal " + signal);
            }
        } catch (IOException e) {
            throw new StackFailure("no signal could be sent to " + part.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while a signal was sent to " + part.name(), e);
        }
    }
}
