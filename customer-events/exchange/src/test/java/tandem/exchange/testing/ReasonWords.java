package tandem.exchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.exchange.problems.Reason;

/** What must hold for the words of every enum of reasons: all of them in all six languages, with the same parameters. */
public final class ReasonWords {

    private static final List<String> LANGUAGES = List.of("", "_nl", "_ja", "_de", "_ar", "_sv");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private ReasonWords() {}

    /** Fails unless each constant has these parts ({@code title}, {@code detail}) in each language, and nothing else is there. */
    public static <R extends Enum<R> & Reason> void areComplete(Class<R> reasons, String... parts) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (R reason : reasons.getEnumConstants()) {
            for (String part : parts) {
                keys.add(reason.code() + "." + part);
            }
        }
        Map<String, Set<String>> english = parameters(reasons, "");
        for (String language : LANGUAGES) {
            Map<String, Set<String>> words = parameters(reasons, language);
            assertThat(words.keySet()).as(reasons.getSimpleName() + language).isEqualTo(keys);
            assertThat(words)
                    .as("parameters of " + reasons.getSimpleName() + language)
                    .isEqualTo(english);
        }
    }

    private static Map<String, Set<String>> parameters(Class<?> reasons, String language) throws IOException {
        String name = "/problems/" + reasons.getSimpleName() + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(reasons.getResourceAsStream(name), name + " is missing"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> parameters(words.getProperty(key)), (one, _) -> one, TreeMap::new));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
