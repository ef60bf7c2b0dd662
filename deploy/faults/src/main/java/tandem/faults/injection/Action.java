package tandem.faults.injection;

/** One half of a fault. */
@FunctionalInterface
interface Action {

    Action NOTHING = () -> {};

    void run() throws Exception;
}
