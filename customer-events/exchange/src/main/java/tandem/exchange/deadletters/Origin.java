package tandem.exchange.deadletters;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a record stood before it was set aside; -1 where the letter does not tell. */
@Embeddable
record Origin(
        @Column(name = "from_topic") String topic,
        @Column(name = "from_partition") int partition,
        @Column(name = "from_offset") long offset) {}
