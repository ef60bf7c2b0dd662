package tandem.faults.evidence;

/**
 * What one committed step must tell the other side.
 *
 * @param type {@code ce_type}
 * @param number which close or resolution it is, or withdraws; 1 for an opening
 * @param entityVersion {@code ce_entityversion}; below 0 where no API shows it
 * @param amount of the close; empty where there is none
 */
public record Told(String type, int number, long entityVersion, String amount) {

    public static final long NOT_SHOWN = -1;

    public Change change(String subject) {
        return new Change(subject, type, number);
    }
}
