package tandem.exchange.imports.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    private static final InputStream CUT_OFF = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the sender is gone");
        }
    };

    @TempDir
    Path folder;

    @Test
    void a_file_is_kept_under_no_name_so_that_not_even_a_kill_leaves_it_behind() throws Exception {
        try (Upload upload = Upload.keep(body("name\nGTX Pro"), folder);
                Reader text = upload.text()) {
            assertThat(folder).isEmptyDirectory();
            assertThat(text.readAllAsString()).isEqualTo("name\nGTX Pro");
        }
    }

    @Test
    void a_sender_who_is_cut_off_leaves_nothing() {
        InputStream half = new SequenceInputStream(body("name\nGT"), CUT_OFF);

        assertThatThrownBy(() -> Upload.keep(half, folder)).hasMessage("the sender is gone");
        assertThat(folder).isEmptyDirectory();
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
