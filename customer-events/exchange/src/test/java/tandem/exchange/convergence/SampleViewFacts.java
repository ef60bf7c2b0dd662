package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.events.TicketOpened;

/** What the test application's view says of the desk. */
@Singleton
class SampleViewFacts implements ViewFacts {

    private final SampleRows rows;

    SampleViewFacts(SampleRows rows) {
        this.rows = rows;
    }

    @Override
    public Side of() {
        return Side.DESK;
    }

    @Override
    public String form() {
        return SampleOwnFacts.FORM;
    }

    @Override
    public String query() {
        return SampleOwnFacts.QUERY.formatted(of().name());
    }

    @Override
    public String table() {
        return "sample_fact";
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        for (Envelope<CustomerEvent> event : events) {
            if (event.data() instanceof TicketOpened told) {
                rows.put(
                        Side.DESK,
                        event.customerId(),
                        event.subject(),
                        told.number(),
                        "1",
                        told.openedAt().toString());
            }
        }
    }
}
