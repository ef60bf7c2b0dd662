package tandem.exchange.webhooks.targets;

import java.util.Locale;

/** What the address of an endpoint must keep to. */
public enum UrlRule {
    /** It is a URL that can be read, of at most 2,000 characters. */
    FORM,
    /** It begins with {@code https://}. */
    SCHEME,
    /** It names no port, 443 or 8443. */
    PORT,
    /** It carries no user name or password. */
    USER_INFO,
    /** It carries no fragment. */
    FRAGMENT,
    /** Its host is a name of the public internet with at least two labels, or an address in its usual form. */
    HOST,
    /** Its host leads to addresses of the public internet only. */
    PUBLIC;

    /** The name that partners see. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
