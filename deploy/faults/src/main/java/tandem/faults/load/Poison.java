package tandem.faults.load;

/**
 * A record that was put on a topic beside the services.
 *
 * <p>It names itself by the header {@link #HEADER}, which spoils nothing else about it and stays with it on the
 * dead-letter topic. One that is tolerated needs a customer of its own and the sequence 1, so that it leaves no gap.
 *
 * @param id value of the header, unique in a run
 * @param kind what is wrong with it
 * @param setAside whether it must end among the dead letters; otherwise it must not
 */
public record Poison(String id, String topic, String kind, boolean setAside) {

    public static final String HEADER = "tandem-poison";
}
