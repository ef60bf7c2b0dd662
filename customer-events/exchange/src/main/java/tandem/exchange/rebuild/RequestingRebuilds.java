package tandem.exchange.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import tandem.exchange.peer.Peer;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.time.Ids;

/** Begins rebuilds, one at a time of each view. */
@ApplicationScoped
class RequestingRebuilds {

    private final Peer peer;
    private final Views views;
    private final Rebuilds rebuilds;
    private final RebuildRunner runner;
    private final Clock clock;

    RequestingRebuilds(Peer peer, Views views, Rebuilds rebuilds, RebuildRunner runner, Clock clock) {
        this.peer = peer;
        this.views = views;
        this.rebuilds = rebuilds;
        this.runner = runner;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Rebuild request(RequestRebuild command, String by) {
        peer.demandKnown();
        if (views.find(command.view()).isEmpty()) {
            String known = String.join(", ", views.all().keySet());
            throw new Refusal(RequestReason.INVALID_REQUEST)
                    .with(new Fault(Place.BODY, "/view", FaultReason.NOT_ONE_OF, Map.of("allowed", known), null));
        }
        rebuilds.openOf(command.view()).ifPresent(running -> {
            throw new Refusal(RebuildReason.REBUILD_RUNNING).with("rebuild_id", running.id());
        });
        Rebuild rebuild = Rebuild.request(Ids.next(), command.view(), by, clock.instant());
        rebuilds.persistAndFlush(rebuild);
        runner.wake();
        return rebuild;
    }
}
