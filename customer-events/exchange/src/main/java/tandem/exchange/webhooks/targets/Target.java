package tandem.exchange.webhooks.targets;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where one attempt goes.
 *
 * @param uri the whole address, its path at least {@code /}
 * @param address the one that was checked: the connection goes there, and the name is not resolved again
 * @param port TCP
 * @param secure whether TLS is spoken, with the host's name in SNI and in the check of the certificate
 */
public record Target(URI uri, InetAddress address, int port, boolean secure) {

    /** What stands in {@code Host}, SNI and the certificate. */
    public String host() {
        return uri.getHost();
    }

    /** Path and query, what is not ASCII in them escaped. */
    public String path() {
        URI ascii = URI.create(uri.toASCIIString());
        return ascii.getRawQuery() == null ? ascii.getRawPath() : ascii.getRawPath() + "?" + ascii.getRawQuery();
    }
}
