package tandem.exchange.imports.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/** The rows of one file, from the first to the last. */
public interface FileRows {

    /**
     * The next row, or null after the last.
     *
     * @throws Refusal when the file cannot be read on
     */
    @Nullable
    FileRow next() throws IOException;
}
