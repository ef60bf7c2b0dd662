package tandem.exchange.imports.files;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/**
 * A file as it was sent, kept on disk until its rows are staged. It loses its name as soon as it is open, so that nothing
 * is left of it once it is closed, or once the process is gone, however it went.
 */
public final class Upload implements AutoCloseable {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileChannel file;
    private final String sha256;
    private final @Nullable Refusal fault;

    private Upload(FileChannel file, String sha256, @Nullable Refusal fault) {
        this.file = file;
        this.sha256 = sha256;
        this.fault = fault;
    }

    /** Reads a body to its end. */
    public static Upload keep(InputStream body) throws IOException {
        return keep(body, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Upload keep(InputStream body, Path folder) throws IOException {
        FileChannel file = nameless(folder);
        try {
            MessageDigest digest = sha256();
            Refusal fault = copy(body, new DigestOutputStream(Channels.newOutputStream(file), digest));
            return new Upload(file, HexFormat.of().formatHex(digest.digest()), fault);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel nameless(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "tandem-import", ".rows");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    private static @Nullable Refusal copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[65_536];
        Utf8 utf8 = new Utf8();
        Refusal fault = null;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            out.write(buffer, 0, count);
            if (fault == null) {
                fault = faultOf(utf8, buffer, count);
            }
        }
        return fault == null ? faultOf(utf8, buffer, -1) : fault;
    }

    private static @Nullable Refusal faultOf(Utf8 utf8, byte[] bytes, int count) {
        try {
            if (count < 0) {
                utf8.end();
            } else {
                utf8.check(bytes, count);
            }
            return null;
        } catch (Refusal e) {
            return e;
        }
    }

    /** SHA-256 of the bytes as they came, in hexadecimal. */
    @JsonValue
    public String sha256Hex() {
        return sha256;
    }

    /**
     * The text, without a byte order mark.
     *
     * @throws Refusal when it is not UTF-8
     */
    public Reader text() throws IOException {
        if (fault != null) {
            throw fault;
        }
        InputStream whole = Channels.newInputStream(file.position(0));
        PushbackInputStream bytes = new PushbackInputStream(new BufferedInputStream(whole), MARK.length);
        byte[] first = bytes.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            bytes.unread(first);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
