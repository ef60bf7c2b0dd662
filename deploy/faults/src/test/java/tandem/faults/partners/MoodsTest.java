package tandem.faults.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoodsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final List<String> IDS =
            IntStream.range(0, 2_000).mapToObj(Integer::toString).toList();

    private final Moods moods = new Moods(7, LONG);

    @Test
    void a_share_is_refused_at_first_and_taken_in_the_end() {
        List<String> once = refused(moods, Wish.EVERYTHING);
        List<String> twice = refused(moods, Wish.EVERYTHING);

        assertThat(once).hasSizeBetween(60, 140);
        assertThat(twice).hasSizeBetween(5, 50).isSubsetOf(once);
        assertThat(refused(moods, Wish.EVERYTHING)).isEmpty();
    }

    @Test
    void where_order_holds_little_is_refused_and_only_once() {
        assertThat(refused(moods, Wish.IN_ORDER)).hasSizeBetween(30, 95);
        assertThat(refused(moods, Wish.IN_ORDER)).isEmpty();
    }

    @Test
    void the_seed_decides() {
        assertThat(refused(new Moods(7, LONG), Wish.EVERYTHING))
                .isEqualTo(refused(moods, Wish.EVERYTHING))
                .isNotEqualTo(refused(new Moods(8, LONG), Wish.EVERYTHING));
    }

    @Test
    void the_endpoints_for_one_type_are_down_for_a_while() {
        Moods down = new Moods(7, LONG, () -> LONG.toNanos() / 4);

        assertThat(refused(down, Wish.ONE_TYPE)).isEqualTo(IDS);
        assertThat(refused(down, Wish.EVERYTHING)).hasSizeLessThan(200);
    }

    @Test
    void in_the_end_all_is_taken() {
        moods.getGood();
        assertThat(Stream.of(Wish.values()).flatMap(wish -> refused(moods, wish).stream()))
                .isEmpty();
    }

    private static List<String> refused(Moods moods, Wish wish) {
        return IDS.stream()
                .filter(id -> moods.answer(wish, "/" + wish, id) != Moods.TAKEN)
                .toList();
    }
}
