package tandem.faults.partners;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * How the receiver answers. One delivery in twenty is refused at first, and one in a hundred twice; where order holds back
 * what comes behind, three in a hundred and only once. The endpoints for one type are down for a while. All this is far
 * from what disables an endpoint.
 */
final class Moods {

    static final int TAKEN = 204;
    static final int BROKEN = 500;
    static final int BUSY = 503;

    /** The connection ends without an answer. */
    static final int NO_ANSWER = 0;

    private static final int[] REFUSALS = {BROKEN, BUSY, NO_ANSWER};
    private static final int OFTEN = 100;
    private static final int REFUSED_ONCE = 5;
    private static final int REFUSED_TWICE = 1;
    private static final int REFUSED_IN_ORDER = 3;

    private final long seed;
    private final LongSupplier nanos;
    private final long begun;
    private final long downFrom;
    private final long downUntil;
    private final ConcurrentMap<String, Integer> refused = new ConcurrentHashMap<>();
    private volatile boolean good;

    /** @param length of the run, of which some endpoints are down for a sixth */
    Moods(long seed, Duration length) {
        this(seed, length, System.nanoTime(), System::nanoTime);
    }

    /** Of a run that began at 0. */
    Moods(long seed, Duration length, LongSupplier nanos) {
        this(seed, length, 0, nanos);
    }

    private Moods(long seed, Duration length, long begun, LongSupplier nanos) {
        this.seed = seed;
        this.begun = begun;
        this.nanos = nanos;
        this.downFrom = length.toNanos() / 6;
        this.downUntil = 2 * downFrom;
    }

    /** From now on everything is taken. */
    void getGood() {
        good = true;
    }

    /** What this delivery is answered with: a status, or {@link #NO_ANSWER}. */
    int answer(Wish wish, String path, String id) {
        if (good) {
            return TAKEN;
        }
        if (wish == Wish.ONE_TYPE && isDown()) {
            return BUSY;
        }
        Random chance = new Random(seed ^ (path + id).hashCode());
        int lot = chance.nextInt(OFTEN);
        int times = lot < REFUSED_TWICE && !wish.ordered() ? 2 : lot < share(wish) ? 1 : 0;
        boolean refuses = refused.merge(path + id, 1, Integer::sum) <= times;
        return refuses ? REFUSALS[chance.nextInt(REFUSALS.length)] : TAKEN;
    }

    /** A refusal holds an ordered endpoint up for five seconds. */
    private static int share(Wish wish) {
        return wish.ordered() ? REFUSED_IN_ORDER : REFUSED_ONCE;
    }

    private boolean isDown() {
        long since = nanos.getAsLong() - begun;
        return since >= downFrom && since < downUntil;
    }
}
