package tandem.exchange.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the domain throws when it says no. It carries no stack trace: a refusal is an answer, not an accident. Ends the
 * transaction without effect, as every runtime exception does.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();

    public Refusal(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    /**
     * A named parameter of title and detail, which also becomes a member of the problem.
     *
     * @param name in snake_case
     * @param value anything that JSON can show
     */
    public Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** One fault of the request body, in words of its own, under this refusal's code. */
    public Refusal at(String jsonPointer, String detail) {
        return with(new Fault(Place.BODY, jsonPointer, reason, Map.of(), detail));
    }

    /** One fault of the request body, in the words of the reason's bundle. */
    public Refusal at(String jsonPointer, Reason fault) {
        return with(Fault.of(Place.BODY, jsonPointer, fault));
    }

    /** One fault of the request. */
    public Refusal with(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** Several faults of the request. */
    public Refusal with(List<Fault> several) {
        faults.addAll(several);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }
}
