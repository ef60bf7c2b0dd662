package tandem.faults.evidence;

import java.util.List;

/** One invariant, judged over the evidence alone. */
public interface Check {

    /** What breaks it; empty when it held. */
    List<Violation> judge(Evidence evidence);
}
