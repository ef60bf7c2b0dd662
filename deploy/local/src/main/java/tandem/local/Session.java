package tandem.local;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.local.api.Api;
import tandem.local.stack.RunningStack;
import tandem.local.stack.Stack;
import tandem.local.stack.StackFailure;
import tandem.local.stack.StackSettings;

/** A stack to work with: the one that runs on the data folder, or one that is started for the purpose and stopped. */
final class Session implements AutoCloseable {

    private final RunningStack addresses;
    private final Tokens tokens;
    private final @Nullable Stack own;

    private Session(RunningStack addresses, Tokens tokens, @Nullable Stack own) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.own = own;
    }

    /**
     * Finds or starts a stack.
     *
     * @param settings of the stack when one is to be started
     */
    static Session open(StackOptions options, StackSettings settings, PrintWriter out, PrintWriter err) {
        Optional<RunningStack> running = RunningStack.on(options.folder());
        if (running.isEmpty()) {
            Stack own = Stack.start(settings, new Progress(out), reason -> Up.end(err, reason));
            return new Session(own.state(), Tokens.of(options.folder()), own);
        }
        if (settings.fresh()) {
            throw new StackFailure("a stack runs on " + options.folder().root()
                    + ", so its data cannot be cleared: stop it first, or leave --fresh out");
        }
        out.println("Using the stack that runs on " + options.folder().root());
        return new Session(running.get(), Tokens.of(options.folder()), null);
    }

    RunningStack addresses() {
        return addresses;
    }

    /** The sales service as this person or client. */
    Api sales(String subject, String... roles) {
        return new Api(addresses.sales(), tokens.token(subject, List.of(roles)));
    }

    /** The service desk as this person or client. */
    Api desk(String subject, String... roles) {
        return new Api(addresses.desk(), tokens.token(subject, List.of(roles)));
    }

    /** The sales service as this partner's client, which may have itself told of everything. */
    Api partnerOfSales(String subject) {
        return new Api(addresses.sales(), tokens.token(subject, List.of("partner"), "webhooks:manage events:*"));
    }

    boolean own() {
        return own != null;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
