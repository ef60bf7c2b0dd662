package tandem.faults.injection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The faults of one run, in the order in which they begin: every kind once before any comes again, at most two at once. */
public final class Schedule {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 2;

    /** Starting a process again takes about so long, and it is no use to end it anew before. */
    private static final Duration RECOVERY = Duration.ofSeconds(6);

    private final List<Planned> faults;

    private Schedule(List<Planned> faults) {
        this.faults = List.copyOf(faults);
    }

    /**
     * Lays out faults by chance.
     *
     * @param length all of them are over by then
     * @param kinds those to choose from; what this machine cannot do is left out
     */
    public static Schedule of(long seed, Duration length, List<FaultKind> kinds) {
        Random random = new Random(seed);
        List<FaultKind> possible = kinds.stream().filter(FaultKind::possible).toList();
        Deque<FaultKind> deck = new ArrayDeque<>();
        List<Planned> faults = new ArrayList<>();
        Duration next = FIRST;
        while (!possible.isEmpty() && next.compareTo(length) < 0) {
            if (deck.isEmpty()) {
                List<FaultKind> shuffled = new ArrayList<>(possible);
                Collections.shuffle(shuffled, random);
                deck.addAll(shuffled);
            }
            Planned wanted = deck.removeFirst().plan(next, random);
            Planned placed = placed(wanted, faults);
            if (placed.ends().compareTo(length) <= 0) {
                faults.add(placed);
            }
            long rest = placed.lasts().toMillis();
            next = placed.begins().plus(BREATH).plusMillis(rest / 2 + random.nextLong(rest / 2 + 1));
        }
        faults.sort(Comparator.comparing(Planned::begins));
        return new Schedule(faults);
    }

    /** Later, until nothing else happens to the same target and not too much happens at all. */
    private static Planned placed(Planned wanted, List<Planned> others) {
        Planned placed = wanted;
        while (true) {
            Planned now = placed;
            List<Planned> meanwhile = others.stream()
                    .filter(other -> other.over(RECOVERY).compareTo(now.begins()) > 0)
                    .toList();
            long atOnce = meanwhile.stream()
                    .filter(other -> other.ends().compareTo(now.begins()) > 0)
                    .count();
            if (atOnce < MOST_AT_ONCE && meanwhile.stream().noneMatch(now::meets)) {
                return now;
            }
            placed = new Planned(now.kind(), now.target(), now.begins().plusMillis(500), now.lasts(), now.seed());
        }
    }

    List<Planned> faults() {
        return faults;
    }

    /** A line for each fault. */
    public List<String> lines() {
        return faults.stream()
                .map(fault -> Clockwork.at(fault.begins()) + "  " + fault.text())
                .toList();
    }
}
