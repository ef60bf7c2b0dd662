package tandem.faults.readback;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** What is looked at while waiting for calm; each look may fail while something is still coming up. */
interface Calming {

    /** Every customer whom at least one side knows. */
    Set<String> customers() throws InterruptedException;

    /** Those of these customers of whom both sides do not say the same. */
    Set<String> disagreeing(Set<String> customers) throws InterruptedException;

    /** Whether nothing waits anywhere. */
    boolean calm() throws SQLException, ExecutionException, InterruptedException;
}
