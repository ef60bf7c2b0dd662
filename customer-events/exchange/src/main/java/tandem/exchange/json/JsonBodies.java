package tandem.exchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.problems.ViolationFaults;

/** Reads every JSON body that a method takes as a record, or refuses it with all of its faults. */
@Provider
class JsonBodies implements ReaderInterceptor {

    private final ObjectMapper json;
    private final ObjectReader trees;
    private final Validator validator;

    JsonBodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.trees = json.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!isJson(body.getMediaType()) || !body.getType().isRecord()) {
            return body.proceed();
        }
        BodyRecords records = new BodyRecords(json, json.constructType(body.getGenericType()));
        Object record = records.read(tree(body));
        if (record != null && records.faults().isEmpty()) {
            return record;
        }
        throw new Refusal(RequestReason.INVALID_REQUEST).with(withViolations(records.faults(), record));
    }

    private JsonNode tree(ReaderInterceptorContext body) throws IOException {
        try (JsonParser parser = json.createParser(body.getInputStream())) {
            JsonNode tree = trees.readTree(parser);
            if (tree == null || tree.isNull() || tree.isMissingNode()) {
                throw new Refusal(RequestReason.BODY_MISSING);
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new Refusal(RequestReason.NESTED_TOO_DEEPLY).with("max", JsonRules.MAX_NESTING);
        } catch (JsonProcessingException e) {
            throw new Refusal(RequestReason.MALFORMED_JSON)
                    .with("line", e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                    .with(
                            "column",
                            e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        }
    }

    private List<Fault> withViolations(List<Fault> faults, @Nullable Object record) {
        if (record == null) {
            return faults;
        }
        Set<ConstraintViolation<Object>> violations = validator.validate(record);
        Stream<Fault> others = ViolationFaults.ofBody(violations).stream()
                .filter(other -> faults.stream().noneMatch(fault -> covers(fault.name(), other.name())));
        return Stream.concat(faults.stream(), others).toList();
    }

    /** What is missing because it was at fault, or inside what was, is not named twice. */
    private static boolean covers(String fault, String other) {
        return fault.equals(other) || fault.startsWith(other + "/") || other.startsWith(fault + "/");
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
