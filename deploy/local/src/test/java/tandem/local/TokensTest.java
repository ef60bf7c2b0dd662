package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.local.stack.DataFolder;
import tandem.local.stack.StackFailure;

class TokensTest {

    @Test
    void a_folder_in_which_no_stack_has_run_gives_no_token(@TempDir Path folder) {
        assertThatThrownBy(() -> Tokens.of(DataFolder.at(folder)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("no stack has run")
                .hasMessageContaining("./tandem up");
    }

    @Test
    void an_unknown_role_is_a_fault_of_the_command_line() {
        assertThat(Tandem.commandLine().execute("token", "boss")).isEqualTo(2);
    }
}
