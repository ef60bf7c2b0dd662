package tandem.exchange.convergence;

import tandem.events.Side;

/**
 * What one side has decided, said line by line; a CDI bean of a service. Every service has two: of its own side from its
 * own records, and of the other side from its view. The package's description has the form of the lines.
 */
public interface Facts {

    /** Whose decisions they are. */
    Side of();

    /** The name of the canonical form, such as {@code deal.v1}. */
    String form();

    /**
     * A select without parameters of {@code customer_id uuid, subject uuid, line text}, one row for each subject that was
     * ever told of, none of them null. It is embedded in others, so it ends without a semicolon.
     */
    String query();
}
