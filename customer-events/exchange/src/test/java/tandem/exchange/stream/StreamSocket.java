package tandem.exchange.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A connection on which a stream has begun, with little room for what is not read. */
final class StreamSocket implements AutoCloseable {

    private final Socket socket;

    private StreamSocket(Socket socket) {
        this.socket = socket;
    }

    /** @throws IllegalStateException when the answer is another than 200 */
    static StreamSocket open(URI stream, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        String path = stream.getPath() + (stream.getQuery() == null ? "" : "?" + stream.getQuery());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (!new String(status, UTF_8).endsWith("200")) {
            socket.close();
            throw new IllegalStateException(new String(status, UTF_8));
        }
        return new StreamSocket(socket);
    }

    /** What has come and what comes. */
    BufferedReader lines() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
