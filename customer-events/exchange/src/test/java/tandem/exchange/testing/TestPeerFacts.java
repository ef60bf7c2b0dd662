package tandem.exchange.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tandem.exchange.testing.TestPeer.Said;

/** What the other side says of its own deals or tickets, kept in memory, with digests computed in its own way. */
public final class TestPeerFacts {

    private static final String PATH = "/v1/exchange/digests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, Customer> customers = new TreeMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String form;
    private volatile long epoch;

    private static final class Customer {
        private long sequence;
        private final TreeMap<String, String> lines = new TreeMap<>();
    }

    public TestPeerFacts(String form) {
        this.form = form;
    }

    /**
     * An other side that says just what a service's view holds now.
     *
     * @param operator gives a request to the service with the role operator
     */
    public static TestPeerFacts agreeing(Supplier<RequestSpecification> operator) {
        JsonPath digests = operator.get().get(PATH + "?about=view").jsonPath();
        TestPeerFacts peer = new TestPeerFacts(digests.getString("form"));
        Set<String> customers = new TreeSet<>();
        for (int range = 0; range < 256; range++) {
            if (digests.getInt("ranges[" + range + "].count") > 0) {
                customers.addAll(operator.get()
                        .get(PATH + "/" + range + "?about=view&limit=2000")
                        .jsonPath()
                        .getList("items.customer_id"));
            }
        }
        customers.forEach(customer -> peer.adopt(operator.get()
                .get(PATH + "/customers?about=view&limit=2000&customer_ids=" + customer)
                .jsonPath()));
        return peer;
    }

    private void adopt(JsonPath answer) {
        UUID customer = UUID.fromString(answer.getString("items[0].customer_id"));
        List<Map<String, String>> facts = answer.getList("items[0].facts");
        facts.forEach(fact -> say(
                customer, answer.getLong("items[0].sequence"), UUID.fromString(fact.get("subject")), fact.get("line")));
    }

    /** From now on it answers with these. */
    public TestPeerFacts at(TestPeer peer) {
        peer.answer(PATH, _ -> digests());
        peer.answer(PATH + "/customers", query -> customers(query));
        IntStream.range(0, 256).forEach(range -> peer.answer(PATH + "/" + range, query -> page(range, query)));
        return this;
    }

    public synchronized void say(UUID customer, long sequence, UUID subject, String line) {
        Customer known = customers.computeIfAbsent(customer.toString(), _ -> new Customer());
        known.sequence = sequence;
        known.lines.put(subject.toString(), line);
    }

    /** Speaks in another form from now on. */
    public void form(String other) {
        form = other;
    }

    /** Was restored from a backup: it forgets these subjects of the customer, and what it told last. */
    public synchronized void restore(UUID customer, long sequence, UUID... forgotten) {
        epoch++;
        Customer known = customers.computeIfAbsent(customer.toString(), _ -> new Customer());
        known.sequence = sequence;
        for (UUID subject : forgotten) {
            known.lines.remove(subject.toString());
        }
    }

    /** How often it was asked for digests and for the first page of a range. */
    public int timesAsked() {
        return asked.get();
    }

    private synchronized Said digests() {
        asked.incrementAndGet();
        List<Map<String, Object>> ranges = new ArrayList<>();
        long all = 0;
        for (int range = 0; range < 256; range++) {
            List<Map<String, String>> rows = rows(range);
            BigInteger sum = rows.stream()
                    .map(row -> new BigInteger(row.get("fingerprint").substring(0, 15), 16))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            ranges.add(Map.of("range", range, "count", rows.size(), "digest", sum.toString()));
            all += rows.size();
        }
        return said(Map.of("side", "other", "form", form, "subjects", all, "ranges", ranges));
    }

    private synchronized Said page(int range, Map<String, String> query) {
        if (!query.containsKey("cursor")) {
            asked.incrementAndGet();
        }
        List<Map<String, String>> rows = rows(range);
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int to = Math.min(rows.size(), from + 3);
        return to == rows.size()
                ? said(Map.of("items", rows.subList(from, to)))
                : said(Map.of("items", rows.subList(from, to), "next_cursor", String.valueOf(to)));
    }

    private List<Map<String, String>> rows(int range) {
        List<Map<String, String>> rows = new ArrayList<>();
        customers.forEach((id, customer) -> {
            if (Integer.parseInt(id.substring(34), 16) == range) {
                customer.lines.forEach((subject, line) -> rows.add(Map.of(
                        "customer_id", id, "subject", subject, "fingerprint", md5(id + " " + subject + " " + line))));
            }
        });
        return rows;
    }

    /** Three lines a page, as of a range; who has none is on the page where he would begin. */
    private synchronized Said customers(Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int place = 0;
        List<Map<String, Object>> items = new ArrayList<>();
        for (String id : new TreeSet<>(List.of(query.get("customer_ids").split(",")))) {
            Customer customer = customers.getOrDefault(id, new Customer());
            List<Map<String, String>> facts = new ArrayList<>();
            int begins = place;
            for (Map.Entry<String, String> line : customer.lines.entrySet()) {
                if (place >= from && place < from + 3) {
                    facts.add(Map.of("subject", line.getKey(), "line", line.getValue()));
                }
                place++;
            }
            if (!facts.isEmpty() || (begins >= from && begins < from + 3) || customer.lines.isEmpty()) {
                items.add(Map.of("customer_id", id, "epoch", epoch, "sequence", customer.sequence, "facts", facts));
            }
        }
        return place <= from + 3
                ? said(Map.of("items", items))
                : said(Map.of("items", items, "next_cursor", String.valueOf(from + 3)));
    }

    private static Said said(Object answer) {
        try {
            return Said.ok(JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
