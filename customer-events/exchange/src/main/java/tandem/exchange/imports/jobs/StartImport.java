package tandem.exchange.imports.jobs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.RowImport;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * What an upload says about its file.
 *
 * @param source the outside system whose external ids the file holds
 * @param timeZone where its dates and times without an offset are meant
 */
record StartImport(String kind, String source, ZoneId timeZone, Map<String, String> parameters) {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Set<String> COMMON = Set.of("kind", "source", "time_zone");

    /**
     * Reads the query of an upload.
     *
     * @throws Refusal naming every parameter that is missing, unknown, or has a value that is not accepted
     */
    static StartImport of(MultivaluedMap<String, String> query, Kinds kinds) {
        List<Fault> faults = new ArrayList<>();
        RowImport kind = kind(query.getFirst("kind"), kinds, faults);
        List<Parameter> known = kind == null ? kinds.allParameters() : kind.parameters();
        Map<String, String> given = new TreeMap<>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add(Fault.of(Place.PARAMETER, name, FaultReason.REPEATED_PARAMETER));
            } else if (!COMMON.contains(name)) {
                given.put(name, values.getFirst());
                check(name, values.getFirst(), known, faults);
            }
        });
        String source = source(query.getFirst("source"), faults);
        ZoneId zone = zone(query.getFirst("time_zone"), faults);
        if (kind == null || !faults.isEmpty()) {
            throw new Refusal(RequestReason.INVALID_PARAMETERS).with(faults);
        }
        return new StartImport(kind.kind(), source, zone, given);
    }

    private static @Nullable RowImport kind(@Nullable String name, Kinds kinds, List<Fault> faults) {
        if (name == null) {
            faults.add(Fault.of(Place.PARAMETER, "kind", FaultReason.REQUIRED));
            return null;
        }
        RowImport kind = kinds.find(name);
        if (kind == null) {
            faults.add(Fault.of(Place.PARAMETER, "kind", FaultReason.NOT_ONE_OF, "allowed", kinds.names()));
        }
        return kind;
    }

    private static void check(String name, String value, List<Parameter> known, List<Fault> faults) {
        Parameter parameter = known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (parameter == null) {
            faults.add(Fault.of(Place.PARAMETER, name, FaultReason.UNKNOWN_PARAMETER));
        } else if (!parameter.accepts().test(value)) {
            faults.add(notAccepted(name, parameter.acceptedForms()));
        }
    }

    private static String source(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            faults.add(Fault.of(Place.PARAMETER, "source", FaultReason.REQUIRED));
            return "";
        }
        if (!SOURCE.matcher(text).matches()) {
            faults.add(notAccepted("source", "1 to 64 letters, digits, dots, dashes or underscores"));
        }
        return text;
    }

    private static ZoneId zone(@Nullable String text, List<Fault> faults) {
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            faults.add(notAccepted("time_zone", "UTC, Europe/Amsterdam, +02:00"));
            return ZoneOffset.UTC;
        }
    }

    private static Fault notAccepted(String name, String acceptedForms) {
        return new Fault(Place.PARAMETER, name, FaultReason.NOT_READABLE, Map.of(), "Accepted: " + acceptedForms + ".");
    }
}
