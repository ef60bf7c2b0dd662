package tandem.faults.load;

/**
 * A deal or ticket as its last known answer showed it.
 *
 * @param state stage or state
 */
record Standing(String id, String customer, String state, long version) {

    static Standing of(Answer answer) {
        return new Standing(answer.id(), answer.customer(), answer.state(), answer.version());
    }
}
