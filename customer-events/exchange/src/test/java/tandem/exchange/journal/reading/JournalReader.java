package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.StructuredEvent;

/** A reader of the journal's pages, who goes on from where it stopped. */
public final class JournalReader {

    private final JournalPages journal;
    private final JournalFilter filter;
    private final int limit;
    private @Nullable String cursor;
    private int pages;

    /** @param cursor where it begins; null for the beginning */
    public JournalReader(JournalPages journal, JournalFilter filter, int limit, @Nullable String cursor) {
        this.journal = journal;
        this.filter = filter;
        this.limit = limit;
        this.cursor = cursor;
    }

    /** The ids of what has come since. */
    public List<UUID> toTheEnd() {
        List<UUID> ids = new ArrayList<>();
        JournalPage page;
        do {
            page = journal.page(cursor, filter, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            cursor = page.nextCursor();
            ids.addAll(page.items().stream().map(StructuredEvent::id).toList());
            pages++;
        } while (!page.atEnd());
        return ids;
    }

    /** How many it has asked for. */
    public int pages() {
        return pages;
    }
}
