package tandem.exchange.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PARTNERS.md as it is read: where a sentence breaks between lines says nothing. */
record PartnersGuide(String text) {

    private static final Path FILE = Path.of("../PARTNERS.md");

    static PartnersGuide read() {
        try {
            return new PartnersGuide(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails, naming the line, unless this follows these words, which must stand in the guide once. */
    void tells(String words, String told) {
        assertThat(after(words))
                .as("PARTNERS.md, line %d, behind '%s'", line(words), words)
                .startsWith(told);
    }

    /** The rest of the guide behind these words, which must stand in it once. */
    private String after(String words) {
        return text.substring(place(words).end()).replaceAll("\\s+", " ").strip();
    }

    /** The number of the line in which these words begin. */
    private long line(String words) {
        return text.substring(0, place(words).start()).lines().count();
    }

    private MatchResult place(String words) {
        String form = Stream.of(words.strip().split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        List<MatchResult> places = Pattern.compile(form).matcher(text).results().toList();
        if (places.size() != 1) {
            throw new AssertionError("'" + words + "' stands " + places.size() + " times in " + FILE);
        }
        return places.getFirst();
    }
}
