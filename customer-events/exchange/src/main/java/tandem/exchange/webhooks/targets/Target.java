package tandem.exchange.webhooks.targets;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where one attempt goes.
 *
 * @param host what stands in {@code Host}, SNI and the certificate
 * @param path with its query, at least {@code /}, what is not ASCII in them escaped
 * @param address the one that was checked: the connection goes there, and the name is not resolved again
 * @param port TCP
 * @param secure whether TLS is spoken, with the host's name in SNI and in the check of the certificate
 */
public record Target(String host, String path, InetAddress address, int port, boolean secure) {

    /** Where an address leads that was found at this one. */
    public static Target of(URI uri, InetAddress address, int port, boolean secure) {
        URI ascii = URI.create(uri.toASCIIString());
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        return new Target(uri.getHost(), ascii.getRawPath() + query, address, port, secure);
    }
}
