package tandem.exchange.webhooks.targets;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where names lead. A name server that does not answer holds the thread that asks, so the machine's resolver is asked on
 * threads of its own, for each name one question at a time, and who waits gives up after three seconds: such a name costs one
 * thread, however often it is asked for. New addresses are asked for on a few other threads, so that nobody who registers
 * them takes those of the senders, and only two of them for any partner, who waits its turn. Tests put another in its place.
 */
@Singleton
public class Names {

    /** So many names may hang at once; lanes that have to ask for another one meanwhile are sent later. */
    private static final int THREADS = 64;

    private static final int THREADS_FOR_NEW = 16;
    private static final int THREADS_OF_A_PARTNER = 2;

    private final Duration patience;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> asked = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Semaphore> ofPartners = new ConcurrentHashMap<>();
    private final ExecutorService asking = threads(THREADS);
    private final ExecutorService askingForNew = threads(THREADS_FOR_NEW);

    public Names() {
        this(Duration.ofSeconds(3));
    }

    /** @param patience how long an answer is waited for */
    Names(Duration patience) {
        this.patience = patience;
    }

    /**
     * All addresses of a name, as the machine's resolver tells them at this moment or remembers them for some seconds.
     *
     * @throws UnknownHostException also when the resolver does not answer in time
     * @throws RejectedExecutionException when too many names wait for their servers, which says nothing about this one
     */
    public List<InetAddress> addresses(String name) throws UnknownHostException {
        return await(name, asked.computeIfAbsent(name, _ -> ask(name, asking, new CompletableFuture<>())));
    }

    /**
     * The same for a name that may be anybody's.
     *
     * @param partner who wants to register it
     * @throws UnknownHostException also when the resolver does not answer in time
     * @throws RejectedExecutionException when too many such names, or two of this partner, wait for their servers
     */
    public List<InetAddress> addressesOfNew(String partner, String name) throws UnknownHostException {
        Semaphore own = ofPartners.computeIfAbsent(partner, _ -> new Semaphore(THREADS_OF_A_PARTNER));
        demandOne(own, name);
        CompletableFuture<List<InetAddress>> ended = new CompletableFuture<>();
        ended.whenComplete((_, _) -> own.release());
        try {
            return await(name, ask(name, askingForNew, ended));
        } catch (RejectedExecutionException busy) {
            ended.completeExceptionally(busy);
            throw busy;
        }
    }

    private void demandOne(Semaphore free, String name) {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RejectedExecutionException(name);
    }

    private List<InetAddress> await(String name, CompletableFuture<List<InetAddress>> answer)
            throws UnknownHostException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw new UnknownHostException(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(name);
        }
    }

    private CompletableFuture<List<InetAddress>> ask(
            String name, ExecutorService threads, CompletableFuture<List<InetAddress>> answer) {
        threads.execute(() -> {
            try {
                answer.complete(resolve(name));
            } catch (UnknownHostException | RuntimeException unknown) {
                answer.completeExceptionally(unknown);
            } finally {
                asked.remove(name, answer);
            }
        });
        return answer;
    }

    /** Asks the machine's resolver, which may take its time. */
    List<InetAddress> resolve(String name) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(name));
    }

    @PreDestroy
    void close() {
        asking.shutdownNow();
        askingForNew.shutdownNow();
    }

    private static ExecutorService threads(int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> Thread.ofPlatform().daemon().name("webhook-names").unstarted(work));
    }
}
