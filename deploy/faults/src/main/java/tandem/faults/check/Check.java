package tandem.faults.check;

import java.util.List;

/** One invariant, judged over the evidence alone. */
interface Check {

    /** What breaks it; empty when it held. */
    List<Violation> judge(Evidence evidence);
}
