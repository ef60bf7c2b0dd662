package tandem.exchange.problems.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page for people: HTML that fetches nothing and runs nothing. */
final class ProblemPage {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body>
            %s</body>
            </html>
            """;

    private static final String ONE = """
            <h1 dir="auto">%s</h1>
            <p><code>%s</code> · HTTP %d</p>
            <p dir="auto">%s</p>
            <p><a href="/problems">/problems</a></p>
            """;

    private static final String ROW = """
            <tr><td><a href="%s"><code>%s</code></a></td><td>%d</td><td dir="auto">%s</td><td dir="auto">%s</td></tr>
            """;

    private ProblemPage() {}

    static String of(ProblemTypeView problem, Locale language) {
        String body =
                ONE.formatted(text(problem.title()), text(problem.code()), problem.status(), words(problem.detail()));
        return page(problem.code(), body, language);
    }

    static String of(List<ProblemTypeView> problems, Locale language) {
        String rows = problems.stream().map(ProblemPage::row).collect(Collectors.joining());
        return page("/problems", "<h1>/problems</h1>\n<table>\n" + rows + "</table>\n", language);
    }

    private static String row(ProblemTypeView problem) {
        return ROW.formatted(
                text(problem.type()),
                text(problem.code()),
                problem.status(),
                text(problem.title()),
                words(problem.detail()));
    }

    private static String page(String name, String body, Locale language) {
        return PAGE.formatted(language.toLanguageTag(), text(name), body);
    }

    private static String words(@Nullable String detail) {
        return detail == null ? "" : PARAMETER.matcher(text(detail)).replaceAll("<var>$1</var>");
    }

    private static String text(String any) {
        return any.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
