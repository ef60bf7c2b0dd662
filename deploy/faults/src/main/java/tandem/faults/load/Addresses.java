package tandem.faults.load;

import java.net.URI;
import java.util.List;

/**
 * Where a stack is reached directly, past every proxy that a fault may cut.
 *
 * @param sales the sales service, one address for each replica
 * @param desk the service desk, one address for each replica
 * @param kafka the broker, as host and port
 * @param salesDatabase of the sales service, for what no API shows
 * @param deskDatabase of the service desk, for what no API shows
 */
public record Addresses(List<URI> sales, List<URI> desk, String kafka, Database salesDatabase, Database deskDatabase) {

    public Addresses {
        sales = List.copyOf(sales);
        desk = List.copyOf(desk);
    }

    /** A PostgreSQL database, by its JDBC address. */
    public record Database(String url, String user, String password) {}
}
