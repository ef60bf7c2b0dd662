package tandem.exchange.webhooks.targets;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address whose form is allowed.
 *
 * @param uri as it is called, its host in ASCII and lower case
 * @param literal the host's address where the host is one, and no name
 */
record TargetUrl(URI uri, Optional<InetAddress> literal) {

    private static final int LONGEST = 2_000;
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    /** Names that never lead to the public internet: RFC 6761, RFC 6762, RFC 8375, RFC 9476, and what clusters use. */
    private static final Set<String> INSIDE = Set.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "arpa",
            "svc",
            "cluster",
            "test",
            "example",
            "invalid",
            "onion",
            "alt");

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /**
     * Reads an address.
     *
     * @param anywhere also plain HTTP, every port and names inside, for development
     * @throws UrlRefused that names the rule which is broken
     */
    static TargetUrl of(String text, boolean anywhere) {
        URI uri = read(text);
        demand((anywhere && "http".equals(uri.getScheme())) || "https".equals(uri.getScheme()), UrlRule.SCHEME);
        demand(uri.getRawUserInfo() == null, UrlRule.USER_INFO);
        demand(uri.getRawFragment() == null, UrlRule.FRAGMENT);
        demand(anywhere || PORTS.contains(uri.getPort()), UrlRule.PORT);
        String host = uri.getHost();
        Optional<InetAddress> literal = literal(host);
        demand(anywhere || literal.isPresent() || isPublicName(host), UrlRule.HOST);
        return new TargetUrl(uri, literal);
    }

    /** The host as certificates and the header {@code Host} have it. */
    String host() {
        return uri.getHost();
    }

    int port() {
        return uri.getPort() != -1 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    private static URI read(String text) {
        try {
            demand(
                    text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f),
                    UrlRule.FORM);
            URI uri = new URI(text);
            String authority = uri.getRawAuthority();
            demand(uri.getScheme() != null && authority != null, UrlRule.FORM);
            URI lower = new URI(uri.getScheme().toLowerCase(Locale.ROOT)
                    + text.substring(uri.getScheme().length()));
            return lower.getHost() == null ? inAscii(lower) : withHost(lower, lower.getRawAuthority());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UrlRefused(UrlRule.FORM);
        }
    }

    /** A name in another script has no host as {@link URI} sees it; its ASCII form has. */
    private static URI inAscii(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        demand(authority.indexOf('@') < 0, UrlRule.USER_INFO);
        int colon = authority.lastIndexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        demand(name.chars().noneMatch(TargetUrl::isAmbiguous), UrlRule.HOST);
        URI ascii = withHost(uri, IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES) + authority.substring(name.length()));
        demand(ascii.getHost() != null, UrlRule.HOST);
        return ascii;
    }

    /** Sharp s, final sigma and the joiners mean one name to older resolvers and another to newer ones. */
    private static boolean isAmbiguous(int character) {
        return "\u00df\u1e9e\u03c2\u200c\u200d".indexOf(character) >= 0;
    }

    private static URI withHost(URI uri, String authority) throws URISyntaxException {
        return new URI(uri.getScheme() + "://" + authority.toLowerCase(Locale.ROOT)
                + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment()));
    }

    /** Only the usual forms: an octal, hexadecimal, short or plain number means different addresses to different readers. */
    private static Optional<InetAddress> literal(String host) {
        if (host.startsWith("[")) {
            demand(host.indexOf('%') < 0, UrlRule.HOST);
            return Optional.of(inBrackets(host.substring(1, host.length() - 1)));
        }
        return DOTTED_QUAD.matcher(host).matches() ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    /** {@link URI} lets some forms through that are no address. */
    private static InetAddress inBrackets(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            throw new UrlRefused(UrlRule.HOST);
        }
    }

    private static boolean isPublicName(String host) {
        List<String> labels = List.of(host.split("\\.", -1));
        return host.length() <= 253 && NAME.matcher(host).matches() && !INSIDE.contains(labels.getLast());
    }

    private static void demand(boolean kept, UrlRule rule) {
        if (!kept) {
            throw new UrlRefused(rule);
        }
    }
}
