package tandem.exchange.access;

/** The roles that a token can carry in {@code groups}. */
public final class Role {

    /** Sells; sees and changes what they own. */
    public static final String SALES_REP = "sales-rep";

    /** Leads a sales team; sees and changes what the team owns. */
    public static final String SALES_MANAGER = "sales-manager";

    /** Serves customers at the desk. */
    public static final String SUPPORT_AGENT = "support-agent";

    /** Leads the desk. */
    public static final String SUPPORT_MANAGER = "support-manager";

    /** Another company's software. */
    public static final String PARTNER = "partner";

    /** Takes in records from elsewhere, past times included. */
    public static final String IMPORTER = "importer";

    /** Keeps the services running; sees everything that counts, changes nothing of the business. */
    public static final String OPERATOR = "operator";

    /** Answers for personal data. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    private Role() {}
}
