package tandem.clients;

import com.standardwebhooks.Webhook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Verifies with com.standardwebhooks:standardwebhooks. */
class JavaReceiverTest implements ReceiverRules {

    private static Receiver receiver;

    @BeforeAll
    static void it_listens() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/java-receiver"));
        Files.writeString(folder.resolve("Receiver.java"), Receiver.text("java"));
        Path library = Path.of(Webhook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        receiver = Receiver.start(
                folder, SECRET, java.toString(), "-Dstdout.encoding=UTF-8", "-cp", library.toString(), "Receiver.java");
    }

    @AfterAll
    static void it_ends() {
        if (receiver != null) {
            receiver.close();
        }
    }

    @Override
    public Receiver receiver() {
        return receiver;
    }

    @Override
    public String text() throws Exception {
        return Receiver.text("java");
    }
}
