package tandem.sales.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/** A close of a deal as it was recorded, for reading. */
@Entity
@Immutable
@Table(name = "deal_close")
class Close {

    @Id
    private String id;

    private UUID dealId;
    private String outcome;
    private Instant closedAt;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;
    private UUID ownerId;
    private String owner;
    private UUID teamId;
    private String team;
    private BigDecimal amount;
    private String currency;

    Close() {}

    CloseView view() {
        return new CloseView(
                dealId,
                outcome,
                closedAt,
                recordedAt,
                withdrawnAt,
                ownerId,
                owner,
                teamId,
                team,
                new Money(amount, currency));
    }
}
