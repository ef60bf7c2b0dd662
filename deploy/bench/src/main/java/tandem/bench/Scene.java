package tandem.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tandem.local.Tokens;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;
import tandem.local.api.ImportJob;
import tandem.local.stack.DataFolder;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;
import tandem.local.stack.RunningStack;
import tandem.local.stack.Stack;
import tandem.local.stack.StackSettings;

/** A stack with one replica of each service, on files of its own, and ways to fill it. */
final class Scene implements AutoCloseable {

    static final String SOURCE = "bench";

    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(30);

    private final Stack stack;
    private final Tokens tokens;
    private final Path files;
    private final PrintWriter out;
    private final long begin = System.nanoTime();

    private Scene(Stack stack, Tokens tokens, Path files, PrintWriter out) {
        this.stack = stack;
        this.tokens = tokens;
        this.files = files;
        this.out = out;
    }

    /** Starts it, without the data of earlier runs. */
    static Scene open(Path home, PrintWriter out) throws Exception {
        Path folder = home.resolve("deploy/bench/target/stack");
        StackSettings settings = new StackSettings(home, folder, true, 1, false, 0, 0, 0, 0, 0);
        Stack stack = Stack.start(settings, line -> say(out, line), reason -> say(out, reason));
        Path files = Files.createDirectories(folder.resolve("input"));
        return new Scene(stack, Tokens.of(DataFolder.at(folder)), files, out);
    }

    RunningStack addresses() {
        return stack.state();
    }

    Grip broker() {
        return stack.grip("kafka");
    }

    Grip salesService() {
        return stack.grip("sales-service");
    }

    /** The process of this name, as {@link RunningStack#parts()} has it. */
    long pid(String part) {
        return stack.state().parts().stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    Database sales() {
        return new Database(stack.salesDatabase());
    }

    Database desk() {
        return new Database(stack.deskDatabase());
    }

    Api salesApi() {
        return new Api(stack.state().sales(), tokens.token("bench", List.of("importer", "operator")));
    }

    Api deskApi() {
        return new Api(stack.state().desk(), tokens.token("bench", List.of("importer", "operator", "support-manager")));
    }

    /** Sales, as the client of a partner who may register receivers and read everything. */
    Api partnerApi(String partner) {
        return new Api(stack.state().sales(), tokens.token(partner, List.of("partner"), "webhooks:manage events:*"));
    }

    /** Where a measure may write what it compares. */
    Path files() {
        return files;
    }

    /** Makes this many customers, one rep and one product known to sales. */
    void customers(int many) {
        finish(upload("products", InputFiles.products(files)));
        finish(upload("teams", InputFiles.teams(files)));
        finish(upload("accounts", InputFiles.accounts(files, many)));
        say("%,d customers are known".formatted(many));
    }

    /** Hands over won deals, each of which is an event, spread evenly over the customers. */
    ImportJob deals(int from, int many, int customers) {
        return upload("pipeline", InputFiles.wonDeals(files, from, many, customers));
    }

    private ImportJob upload(String kind, Path file) {
        return ImportJob.start(salesApi(), kind, file, SOURCE);
    }

    /** Waits until the job has taken everything in. */
    void finish(ImportJob job) {
        Deadline deadline = Deadline.in(LONGEST_IMPORT);
        while (!job.ended()) {
            if (deadline.passed()) {
                throw new ApiFailure("not ended within " + LONGEST_IMPORT + ": " + job.outcome());
            }
            Deadline.pause(Duration.ofMillis(500));
        }
        if (!job.completed() || job.refused() > 0) {
            throw new ApiFailure(job.outcome());
        }
    }

    void say(String line) {
        say(out, "%6.1f s  %s".formatted((System.nanoTime() - begin) / 1e9, line));
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        stack.close();
    }
}
