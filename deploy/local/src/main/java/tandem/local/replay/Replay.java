package tandem.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tandem.local.api.Api;
import tandem.local.api.ImportJob;
import tandem.local.api.Query;

/** One run over one folder of input. */
public final class Replay {

    private static final int SHOWN = 40;
    private static final double NANOS = 1e9;

    private final Input input;
    private final String source;
    private final SalesPipeline pipeline;
    private final TicketLog log;

    private Replay(Input input, String source, SalesPipeline pipeline, TicketLog log) {
        this.input = input;
        this.source = source;
        this.pipeline = pipeline;
        this.log = log;
    }

    /**
     * Looks through the folder before anything is done.
     *
     * @param source the outside system whose names the files hold
     * @throws tandem.local.stack.StackFailure when a file is missing or is not of the layout
     */
    public static Replay of(Path folder, String source) {
        Input input = Input.in(folder);
        Accounts accounts = Accounts.in(input.accounts());
        return new Replay(input, source, SalesPipeline.of(input.pipeline()), TicketLog.of(input.log(), accounts));
    }

    /** Takes everything in, waits, compares, prints the totals last; true when all is complete and equal. */
    public boolean run(Api sales, Api desk, PrintWriter out) {
        long begin = System.nanoTime();
        Meter meter = new Meter(out, onTerminal());
        Imports imports = new Imports(meter);
        imports.await(
                ImportJob.start(sales, "accounts", input.accounts(), source),
                ImportJob.start(sales, "products", input.products(), source),
                ImportJob.start(sales, "teams", input.teams(), source));
        imports.await(
                ImportJob.start(sales, "pipeline", pipeline.file(), source),
                ImportJob.start(desk, "ticket-log", log.file(), source));

        List<Difference> differences = new Comparison(sales, desk, meter).settle(customers(sales));
        differences.stream().limit(SHOWN).forEach(difference -> meter.line("differs: " + difference));
        boolean equal = differences.isEmpty();
        ObjectNode totals = new Totals(sales, desk, source).read(pipeline.period(), log.period());
        totals.put("refused", imports.refused());
        totals.put("views_equal", equal);
        totals.put("seconds", Math.round((System.nanoTime() - begin) / NANOS * 10) / 10.0);
        meter.line(equal ? "both sides tell the same of every customer" : differences.size() + " differences");
        out.println(totals);
        out.flush();
        return equal && imports.refused() == 0;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives none again when there is no terminal
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** The ids of all customers of the source. */
    private List<String> customers(Api sales) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Query query =
                    Query.to("/v1/customers").with("external_source", source).with("limit", 200);
            JsonNode page = sales.get((cursor.isEmpty() ? query : query.with("cursor", cursor)).toString());
            page.path("items").forEach(customer -> ids.add(customer.path("id").asText()));
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
