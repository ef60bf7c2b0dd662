package tandem.bench;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The load generator wrk: what a receiver can take from somebody who sends the same signed delivery all over. */
final class Wrk {

    /** How to get it where it is not. */
    static final String HOW_TO_GET =
            "wrk is not on the PATH, so there is no limit to hold this against: apt-get install wrk, or brew install wrk";

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Wrk() {}

    /** Requests a second over a time of whole seconds; empty where there is no wrk. */
    static OptionalDouble perSecond(Path folder, PartnerServer receiver, Webhook webhook, String body, Duration time)
            throws IOException, InterruptedException {
        if (!found()) {
            return OptionalDouble.empty();
        }
        Path script = Files.writeString(folder.resolve("delivery.lua"), script(webhook, body));
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c32",
                        "-d" + time.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        receiver.urlOfAnybody())
                .redirectErrorStream(true)
                .start();
        String said = String.join("\n", process.inputReader().lines().toList());
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || said.contains("Non-2xx")) {
            throw new IOException("wrk says: " + said);
        }
        return OptionalDouble.of(Double.parseDouble(rate.group(1)));
    }

    private static String script(Webhook webhook, String body) {
        String id = "msg_of_wrk";
        long now = Instant.now().getEpochSecond();
        try {
            return """
                    wrk.method = "POST"
                    wrk.headers["content-type"] = "application/json"
                    wrk.headers["webhook-id"] = "%s"
                    wrk.headers["webhook-timestamp"] = "%d"
                    wrk.headers["webhook-signature"] = "%s"
                    wrk.body = [==[%s]==]
                    """.formatted(id, now, webhook.sign(id, now, body), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("a delivery was not signed", e);
        }
    }

    private static boolean found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }
}
