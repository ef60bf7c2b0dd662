package tandem.local;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tandem.local.demo.Cast;
import tandem.local.demo.Story;

/** Tells the story of one customer. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the story of a customer over the real APIs, each call shown; then stays up until Ctrl-C.",
            "Uses the stack that runs on the data folder; starts one when none does."
        })
final class Demo implements Callable<Integer> {

    @Option(names = "--once", description = "end afterwards, with status 0 if each step was seen on the other side")
    private boolean once;

    @Mixin
    private StackOptions options = new StackOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var settings = once ? options.settingsOnAnyPorts() : options.settings();
        try (Session session = Session.open(options, settings, out, err)) {
            Cast cast = new Cast(
                    session.sales("carla", "sales-manager"),
                    session.sales("anna", "sales-rep"),
                    session.desk("mo", "support-manager"),
                    session.desk("sven", "support-agent"),
                    session.partnerOfSales("leasing-company"));
            boolean seen = new Story(cast, out).tell();
            if (!once && session.own()) {
                Up.show(session.addresses(), options, out);
                new CountDownLatch(1).await();
            }
            return seen ? 0 : 1;
        }
    }
}
