package tandem.faults.load;

/**
 * The name of one operation, unique in a stack's life.
 *
 * @param client who does it
 */
record Mark(String client, String text) {}
