package tandem.faults.mutants;

/**
 * A change of a text.
 *
 * @param find stands in it exactly once
 */
record Edit(String find, String replacement) {

    /**
     * The changed text.
     *
     * @throws MutantFailure when what is to be changed is not there, or more than once
     */
    String in(String text, String place) {
        int first = text.indexOf(find);
        if (first < 0 || text.indexOf(find, first + 1) >= 0) {
            throw new MutantFailure(
                    (first < 0 ? "this is not in " : "this is more than once in ") + place + ":\n" + find);
        }
        return text.substring(0, first) + replacement + text.substring(first + find.length());
    }
}
