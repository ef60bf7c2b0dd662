package tandem.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Verifies with npm's standardwebhooks. */
class JavascriptReceiverTest implements ReceiverRules {

    private static Receiver receiver;

    @BeforeAll
    static void it_listens() throws Exception {
        NodeFolder folder = NodeFolder.installed(
                Path.of("src/test/receiver"), "the receiver in JavaScript and npm's standardwebhooks are not checked");
        Files.writeString(folder.root().resolve("receiver.mjs"), Receiver.text("js"));
        receiver = Receiver.start(folder.root(), SECRET, "node", "receiver.mjs");
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
        return Receiver.text("js");
    }
}
