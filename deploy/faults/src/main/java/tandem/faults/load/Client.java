package tandem.faults.load;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One client: decides, asks, remembers what is unknown and asks again, now and then repeats what was done. */
final class Client {

    private static final int REPEATS_PERCENT = 5;
    private static final int GIVES_UP_PERCENT = 20;
    private static final int REMEMBERED = 20;
    private static final int SETTLING_ROUNDS = 20;
    private static final long SETTLING_PAUSE_MILLIS = 500;

    private final String name;
    private final World world;
    private final Calls calls;
    private final History history;
    private final Random random;
    private final long pause;
    private final SalesChoices sales;
    private final DeskChoices desk;
    private final Deque<Command> done = new ArrayDeque<>();
    private final PriorityQueue<Again> unknown = new PriorityQueue<>(Comparator.comparingLong(Again::due));

    private record Again(Command command, long due) {}

    /** @param pause nanoseconds between two requests, on average */
    Client(String name, World world, Calls calls, History history, Random random, long pause) {
        this.name = name;
        this.world = world;
        this.calls = calls;
        this.history = history;
        this.random = random;
        this.pause = pause;
        this.sales = new SalesChoices(world, random);
        this.desk = new DeskChoices(world, random);
    }

    String name() {
        return name;
    }

    /** Works until told to end; then asks again for what is unknown, within a bound. */
    void work(CountDownLatch end) throws InterruptedException {
        Pace pace = new Pace(pause, random);
        while (pace.await(end)) {
            attempt(next());
        }
        settle();
    }

    private Command next() {
        Again first = unknown.peek();
        if (first != null && first.due() - System.nanoTime() <= 0) {
            unknown.remove(first);
            return first.command();
        }
        if (!done.isEmpty() && random.nextInt(100) < REPEATS_PERCENT) {
            return new ArrayList<>(done).get(random.nextInt(done.size()));
        }
        Mark mark = world.mark(name);
        return random.nextBoolean() ? sales.next(mark) : desk.next(mark);
    }

    private void settle() throws InterruptedException {
        for (int round = 0; round < SETTLING_ROUNDS && !unknown.isEmpty(); round++) {
            List<Again> all = new ArrayList<>(unknown);
            unknown.clear();
            for (Again again : all) {
                attempt(again.command());
            }
            if (!unknown.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(SETTLING_PAUSE_MILLIS);
            }
        }
    }

    /** Does it with nothing in the way; empty when it was not accepted. What an answer that was lost said is learned too. */
    Optional<Answer> required(Command command) throws InterruptedException {
        Reply reply = attempt(command);
        if (reply.answer() != null && reply.replayed()) {
            world.learn(command.kind(), reply.answer());
        }
        return Optional.ofNullable(reply.answer());
    }

    private Reply attempt(Command command) throws InterruptedException {
        var at = InstantSource.system().instant();
        long started = System.nanoTime();
        Reply reply = calls.send(command);
        history.add(Attempt.of(command, at, started, System.nanoTime(), reply));
        switch (reply.outcome()) {
            case OK -> learn(command, reply);
            case FAILED -> lookAgain(command);
            case UNKNOWN -> askLater(command);
        }
        return reply;
    }

    private void learn(Command command, Reply reply) {
        Answer answer = reply.answer();
        if (answer != null && !reply.replayed()) {
            world.learn(command.kind(), answer);
        }
        if (command.keyed()) {
            done.addLast(command);
        }
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    /** What was refused was mostly seen too long ago: looks at it again. Looking leaves no history. */
    private void lookAgain(Command command) throws InterruptedException {
        String subject = command.subject();
        if (subject != null) {
            Reply reply = calls.send(Command.look(command.kind(), new Mark(name, ""), subject));
            if (reply.outcome() == Outcome.OK && reply.answer() != null) {
                world.learn(command.kind(), reply.answer());
            }
        }
    }

    private void askLater(Command command) {
        if (random.nextInt(100) >= GIVES_UP_PERCENT) {
            unknown.add(new Again(
                    command, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextLong(8_000))));
        }
    }
}
