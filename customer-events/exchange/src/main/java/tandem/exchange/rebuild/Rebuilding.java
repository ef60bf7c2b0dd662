package tandem.exchange.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.peer.PeerJournal;
import tandem.exchange.peer.PeerPage;

/** The steps of a rebuild, each one transaction. */
@ApplicationScoped
class Rebuilding {

    private static final Duration FOLLOW_EVERY = Duration.ofMillis(250);

    private final Rebuilds rebuilds;
    private final Views views;
    private final Shadow shadow;
    private final ShadowFaults faults;
    private final PeerJournal journal;
    private final RebuildConfig config;
    private final Clock clock;

    Rebuilding(
            Rebuilds rebuilds,
            Views views,
            Shadow shadow,
            ShadowFaults faults,
            PeerJournal journal,
            RebuildConfig config,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.views = views;
        this.shadow = shadow;
        this.faults = faults;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Does the next step; nothing when another replica is at it. Returns whether something was done. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean step(UUID id) {
        Rebuild rebuild = rebuilds.claim(id).orElse(null);
        if (rebuild == null) {
            return false;
        }
        RebuildableView view = views.find(rebuild.view())
                .orElseThrow(() -> new IllegalStateException("this release has no view " + rebuild.view()));
        switch (rebuild.state()) {
            case WAITING -> begin(rebuild, view);
            case READING -> {
                demandSound(rebuild, view);
                read(rebuild, view);
            }
            case COMPARING -> {
                demandSound(rebuild, view);
                compare(rebuild, view);
            }
            case SWAPPING -> swap(rebuild, view);
            case COMPLETED, FAILED -> throw new IllegalStateException("it has ended");
        }
        return true;
    }

    private void demandSound(Rebuild rebuild, RebuildableView view) {
        faults.of(rebuild.id()).ifPresent(fault -> {
            throw new SpoiltRebuild("the shadow did not take in what came meanwhile: " + fault);
        });
        if (!shadow.fits(view)) {
            throw new SpoiltRebuild(
                    "a table of the view was changed while it was made anew; the view is as it was, begin again");
        }
    }

    private void begin(Rebuild rebuild, RebuildableView view) {
        shadow.own(config.lockTimeout().toMillis());
        shadow.create(view);
        rebuild.begin(clock.instant());
    }

    private void read(Rebuild rebuild, RebuildableView view) {
        PeerPage page = rebuild.readSoFar().following()
                ? journal.page(rebuild.readSoFar().cursor(), config.pageEvents())
                : journal.snapshot(rebuild.readSoFar().cursor(), config.pageEvents());
        List<Envelope<CustomerEvent>> events = new ArrayList<>();
        page.known().forEach(event -> events.add(asCustomerEvent(event)));
        if (!events.isEmpty()) {
            shadow.show(view, events);
        }
        rebuild.read(page, clock.instant(), FOLLOW_EVERY);
    }

    @SuppressWarnings("unchecked") // every event is a CustomerEvent, and an envelope is only read
    private static Envelope<CustomerEvent> asCustomerEvent(Envelope<?> event) {
        return (Envelope<CustomerEvent>) event;
    }

    private void compare(Rebuild rebuild, RebuildableView view) {
        shadow.analyze(view);
        rebuild.compared(shadow.compare(view), clock.instant().plus(config.settleFor()));
    }

    private void swap(Rebuild rebuild, RebuildableView view) {
        shadow.own(config.lockTimeout().toMillis());
        shadow.lock(view);
        demandSound(rebuild, view);
        shadow.swap(view);
        rebuild.complete(clock.instant());
    }

    /**
     * Notes that a step failed; gives the rebuild up when trying again cannot help or was done often enough.
     *
     * @param passes whether it was the database, or a reader's lock, that was in the way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void failed(UUID id, String error, boolean mayBeRetried, boolean passes) {
        Rebuild rebuild = rebuilds.claim(id).orElse(null);
        if (rebuild == null) {
            return;
        }
        Instant now = clock.instant();
        if (passes || (mayBeRetried && rebuild.attempts().attempts() + 1 < config.mostAttempts())) {
            rebuild.failed(error, now.plus(pause(rebuild)));
        } else {
            shadow.own(config.longestPause().toMillis());
            views.find(rebuild.view()).ifPresent(shadow::drop);
            rebuild.giveUp(error, now);
        }
    }

    private Duration pause(Rebuild rebuild) {
        Duration first = rebuild.state() == RebuildState.SWAPPING ? config.lockTimeout() : Duration.ofSeconds(1);
        Duration doubled = first.multipliedBy(1L << Math.min(rebuild.attempts().attempts(), 10));
        return doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
    }
}
