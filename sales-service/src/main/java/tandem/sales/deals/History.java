package tandem.sales.deals;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tandem.events.Money;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** The recorded moves of a deal, oldest first; only ever added to. */
@Embeddable
class History {

    @ElementCollection
    @CollectionTable(name = "deal_step", joinColumns = @JoinColumn(name = "deal_id"))
    @OrderColumn(name = "number")
    private List<DealStep> steps = new ArrayList<>();

    History() {}

    void record(DealStep step) {
        steps.add(step);
    }

    DealStep last() {
        return steps.getLast();
    }

    /** How often the deal moved: of two events of one deal, the one with more moves behind it is the newer. */
    int moves() {
        return steps.size();
    }

    /** How often the deal was closed, which is the number of the last close. */
    int closes() {
        return (int) steps.stream().filter(step -> step.toStage().isClosed()).count();
    }

    /** Refuses a move that would come before a dated one; a close that was withdrawn does not count. */
    void requireInOrder(Instant at) {
        steps.stream()
                .filter(step -> step.dated() && step.at().isAfter(at))
                .filter(step -> step == last() || !step.toStage().isClosed())
                .findFirst()
                .ifPresent(later -> {
                    throw new Refusal(SalesReason.TIME_BEFORE_LAST_STEP)
                            .with("last_step_at", later.at().toString());
                });
    }

    /** When the latest dated step was, before which nothing may happen; a close that was withdrawn does not count. */
    Instant latest() {
        Instant last = last().dated() ? last().at() : Instant.MIN;
        return inOrder(last);
    }

    /** That time, or that of the last dated step where it is later; a close does not count. */
    Instant inOrder(Instant told) {
        return inOrder(told, steps);
    }

    /** Whether such a close was recorded and somebody here withdrew it. */
    boolean withdrewHere(DealStage outcome, Instant closedAt, Predicate<Money> amount) {
        return IntStream.range(0, steps.size() - 1)
                .filter(close -> steps.get(close).toStage() == outcome
                        && steps.get(close + 1).dated())
                .filter(close -> steps.get(close).at().equals(inOrder(closedAt, steps.subList(0, close))))
                .anyMatch(close -> amount.test(steps.get(close).price()));
    }

    private static Instant inOrder(Instant told, List<DealStep> steps) {
        return steps.stream()
                .filter(step -> step.dated() && !step.toStage().isClosed())
                .map(DealStep::at)
                .filter(told::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(told);
    }

    List<DealStep> list() {
        return List.copyOf(steps);
    }
}
