package tandem.exchange.convergence;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.text.ValueForm;

/** How much may be asked for at once, and how several customers are written. */
final class Asked {

    static final int MOST_SUBJECTS = 2_000;
    static final int MOST_CUSTOMERS = 50;

    private static final String CUSTOMERS = "customer_ids";

    private Asked() {}

    static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST_SUBJECTS) {
            throw refusal(outOfRange("limit", MOST_SUBJECTS));
        }
    }

    static Set<UUID> customers(String text) {
        ValueForm<?> form = ValueForm.of(UUID.class);
        Set<UUID> customers = new LinkedHashSet<>();
        for (String id : text.split(",", -1)) {
            customers.add((UUID) form.read(id).orElseThrow(() -> refusal(form.fault(Place.PARAMETER, CUSTOMERS))));
        }
        if (customers.size() > MOST_CUSTOMERS) {
            throw refusal(outOfRange(CUSTOMERS, MOST_CUSTOMERS));
        }
        return customers;
    }

    private static Fault outOfRange(String name, int max) {
        return new Fault(Place.PARAMETER, name, FaultReason.OUT_OF_RANGE, Map.of("min", 1, "max", max), null);
    }

    private static Refusal refusal(Fault fault) {
        return new Refusal(RequestReason.INVALID_PARAMETERS).with(fault);
    }
}
