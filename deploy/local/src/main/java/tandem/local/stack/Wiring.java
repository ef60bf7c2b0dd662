package tandem.local.stack;

/**
 * Which way a replica of a service takes to the servers that it uses: straight, or past somebody who stands between, as
 * who tests what it does without them must.
 */
@FunctionalInterface
public interface Wiring {

    /** Everybody uses the servers' own ports. */
    Wiring STRAIGHT = (replica, server, port) -> port;

    /**
     * The port of the loopback interface at which this replica is told to look for this server. Asked once for each pair,
     * before anything is started; with any wiring but {@link #STRAIGHT} the broker listens for each replica on a port of
     * its own, so that what it tells the replica of its whereabouts leads past the same place.
     *
     * @param replica as in {@code service-desk-2}
     * @param server {@code kafka}, {@code sales-postgres} or {@code desk-postgres}
     * @param port where the server will listen
     */
    int port(String replica, String server, int port);
}
