package tandem.local;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tandem.local.stack.RunningStack;
import tandem.local.stack.Stack;

/** Starts a stack and keeps it until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Kafka and both services here, until Ctrl-C.")
final class Up implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Stack stack = Stack.start(options.settings(), new Progress(out), reason -> end(err, reason));
        show(stack.state(), options, out);
        new CountDownLatch(1).await();
        return 0;
    }

    /** A part has died: say so and leave, which stops the others. */
    static void end(PrintWriter err, String reason) {
        err.println("tandem: " + reason);
        err.flush();
        System.exit(1);
    }

    /** Tells where everything is and how to go on. */
    static void show(RunningStack stack, StackOptions options, PrintWriter out) {
        out.printf("%n  sales service   %s%n", String.join("  ", stack.sales()));
        out.printf("  service desk    %s%n", String.join("  ", stack.desk()));
        stack.parts().stream()
                .filter(part -> part.address().startsWith("jdbc:"))
                .forEach(part -> out.printf("  %-15s %s%n", part.name(), part.address()));
        out.printf("  kafka           %s%n", stack.kafka());
        out.printf("  data and logs   %s%n", options.folder().root());
        String token = "./tandem token" + options.dataOption();
        out.printf("%nA token:   %s sales-rep --subject anna%n", token);
        out.printf(
                "A request: curl -H \"Authorization: Bearer $(%s operator)\" %s/v1/customers%n",
                token, stack.sales().getFirst());
        out.printf("%nCtrl-C stops everything.%n");
        out.flush();
    }
}
