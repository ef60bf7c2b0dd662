package tandem.faults.injection;

import java.time.Duration;
import java.util.Random;
import tandem.faults.proxy.Mode;
import tandem.faults.proxy.TcpProxy;

/** How a fault of some kind is made for one target. */
@FunctionalInterface
interface Making {

    Fault fault(Ground ground, String target, Random random);

    static Fault killing(Ground ground, String target, Random random) {
        return new Fault(() -> ground.kill(target), () -> ground.start(target));
    }

    static Fault freezing(Ground ground, String target, Random random) {
        return new Fault(() -> ground.freeze(target), () -> ground.thaw(target));
    }

    static Fault restarting(Ground ground, String target, Random random) {
        return new Fault(() -> ground.stopImmediately(target), () -> ground.start(target));
    }

    static Fault killingInAnOutage(Ground ground, String target, Random random) {
        TcpProxy database = ground.network().toDatabase(target);
        return new Fault(() -> database.mode(Mode.HOLD), () -> {
            ground.kill(target);
            database.cut();
            database.mode(Mode.PASS);
            ground.start(target);
        });
    }

    static Fault cuttingTheDatabase(Ground ground, String target, Random random) {
        return Fault.once(() -> ground.network().toDatabase(target).cut());
    }

    static Fault cuttingTheBroker(Ground ground, String target, Random random) {
        return Fault.once(() -> ground.network().toBroker(target).cut());
    }

    static Fault redelivering(Ground ground, String target, Random random) {
        return Fault.once(() -> new Redelivery(ground, target, random).run());
    }

    static Fault redeliveringWhatIsForgotten(Ground ground, String target, Random random) {
        return Fault.once(() -> new Redelivery(ground, target, random).runAfterForgetting());
    }

    static Fault poisoning(Ground ground, String target, Random random) {
        return Fault.once(() -> new Poisoning(ground, target, random).run());
    }

    static Fault passing(TcpProxy proxy, Mode mode) {
        return new Fault(() -> proxy.mode(mode), () -> proxy.mode(Mode.PASS));
    }

    static Fault losing(TcpProxy proxy) {
        return new Fault(() -> proxy.mode(Mode.HOLD), () -> {
            proxy.cut();
            proxy.mode(Mode.PASS);
        });
    }

    static Fault refusing(TcpProxy proxy) {
        return new Fault(
                () -> {
                    proxy.mode(Mode.REFUSE);
                    proxy.cut();
                },
                () -> proxy.mode(Mode.PASS));
    }

    static Fault refusingBatches(Ground ground, String target, Random random) {
        int oneOf = 2 + random.nextInt(2);
        Network network = ground.network();
        Mode slow = delay(random, 400);
        return new Fault(
                () -> Targets.replicas(target).forEach(replica -> {
                    network.toBroker(replica).mode(slow);
                    network.refusals(replica).refuseOneOf(oneOf);
                }),
                () -> Targets.replicas(target).forEach(replica -> {
                    network.refusals(replica).stop();
                    network.toBroker(replica).mode(Mode.PASS);
                }));
    }

    static Fault shiftingTheClock(Ground ground, String target, Random random) {
        String by = random.nextBoolean() ? "+3600s" : "-3600s";
        return new Fault(
                () -> {
                    ground.kill(target);
                    ground.start(target, FakeTime.environment(by));
                },
                () -> {
                    ground.kill(target);
                    ground.start(target);
                });
    }

    /**
     * A delay by chance.
     *
     * @param most how many milliseconds at most, half of them as jitter
     */
    static Mode delay(Random random, int most) {
        Duration half = Duration.ofMillis(most / 4 + random.nextInt(most / 4 + 1));
        return new Mode.Delay(half, half);
    }
}
