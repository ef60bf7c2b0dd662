package tandem.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import tandem.local.api.Answer;
import tandem.local.api.Api;
import tandem.local.stack.Deadline;

/** Compares what both services tell of each customer, until they agree or the time is over. */
final class Comparison {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api sales;
    private final Api desk;
    private final Meter meter;

    Comparison(Api sales, Api desk, Meter meter) {
        this.sales = sales;
        this.desk = desk;
        this.meter = meter;
    }

    /** What still differs when both sides agree or the patience is over: then every customer has been read anew. */
    List<Difference> settle(List<String> customers) {
        Deadline deadline = Deadline.in(PATIENCE);
        List<String> open = customers;
        while (true) {
            open = open.stream()
                    .filter(customer -> !differences(customer).isEmpty())
                    .toList();
            meter.show(List.of(new Meter.Reading(
                    "both sides agree about customers", customers.size() - open.size(), customers.size())));
            if (open.isEmpty() || deadline.passed()) {
                List<Difference> differences = customers.stream()
                        .flatMap(customer -> differences(customer).stream())
                        .toList();
                if (differences.isEmpty() || deadline.passed()) {
                    return differences;
                }
                open = customers;
            }
            Deadline.pause(PAUSE);
        }
    }

    private List<Difference> differences(String customer) {
        return Difference.between(relationship(sales, customer), relationship(desk, customer));
    }

    private static JsonNode relationship(Api service, String customer) {
        Answer answer = service.ask("/v1/customers/" + customer + "/relationship");
        return answer.status() == 404
                ? JsonNodeFactory.instance.objectNode()
                : answer.orFail().body();
    }
}
