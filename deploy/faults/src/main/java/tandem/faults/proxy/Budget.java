package tandem.faults.proxy;

/** How many bytes of a connection may still pass under one setting. */
final class Budget {

    private long left;
    private long since = -1;

    /**
     * Takes as many of the wanted bytes as there are.
     *
     * @param setting by which another one is told from this; a new one begins anew
     * @param bytes that may pass under it
     */
    synchronized int take(long setting, long bytes, int wanted) {
        if (setting != since) {
            since = setting;
            left = bytes;
        }
        long passing = Math.min(left, wanted);
        left -= passing;
        return (int) passing;
    }
}
