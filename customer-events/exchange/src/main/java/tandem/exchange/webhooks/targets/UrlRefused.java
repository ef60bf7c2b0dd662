package tandem.exchange.webhooks.targets;

/** An address is not, or not any more, one that deliveries may go to. */
public final class UrlRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UrlRule rule;

    UrlRefused(UrlRule rule) {
        super(rule.code(), null, false, false);
        this.rule = rule;
    }

    /** The rule that is broken. */
    public UrlRule rule() {
        return rule;
    }
}
