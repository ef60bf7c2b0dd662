package tandem.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.local.stack.StackFailure;

class AccountsTest {

    private final Accounts accounts = new Accounts(List.of("Zotware", "Acme", "Isdom"));

    @Test
    void case_N_is_given_to_account_N_modulo_their_number_sorted_by_name_from_0() {
        assertThat(accounts.ofCase("Case0")).isEqualTo("Acme");
        assertThat(accounts.ofCase("Case1")).isEqualTo("Isdom");
        assertThat(accounts.ofCase("Case2")).isEqualTo("Zotware");
        assertThat(accounts.ofCase("Case3")).isEqualTo("Acme");
        assertThat(accounts.ofCase("Case4580")).isEqualTo("Zotware");
    }

    @Test
    void a_case_without_a_number_is_refused_by_name() {
        assertThatThrownBy(() -> accounts.ofCase("Ticket7"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("'Ticket7'")
                .hasMessageContaining("Case123");
    }
}
