package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.faults.TcpProxy.Weather;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.stack.StackPlan.Way;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Something that goes wrong and is over when {@link #strike} returns. */
sealed interface Fault {

    /** What kind it is, for the figures. */
    default String kind() {
        return getClass().getSimpleName();
    }

    void strike(Stage stage);

    /** A process is killed, and started again after a while. */
    record Kill(String process, Duration away) implements Fault {
        @Override
        public void strike(Stage stage) {
            ChildProcess victim = stage.process(process);
            victim.kill();
            pass(away);
            victim.start();
        }
    }

    /** A process is frozen for a while, with all its connections and locks. */
    record Pause(String process, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            ChildProcess victim = stage.process(process);
            victim.pause();
            pass(duration);
            victim.resume();
        }
    }

    /** Nothing gets through, and nobody is told. */
    record Cut(Way way, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            weather(stage.network(), way, Weather.CUT, duration);
        }
    }

    /** Everything gets through late. */
    record Delay(Way way, Duration by, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            weather(stage.network(), way, new Weather.Delayed(by), duration);
        }
    }

    /** Some of it gets through only later, and now and then a connection breaks. */
    record Lossy(Way way, int oneIn, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            weather(stage.network(), way, new Weather.Lossy(oneIn), duration);
        }
    }

    /** One service after the other is stopped in an orderly way and started again. */
    record RollingRestart() implements Fault {
        @Override
        public void strike(Stage stage) {
            for (String service : StackPlan.SERVICES) {
                stage.process(service).stop();
                stage.process(service).start();
            }
        }
    }

    /** A second process of a service takes over while the first one is killed, and goes when that is back. */
    record SecondReplica(String service) implements Fault {
        @Override
        public void strike(Stage stage) {
            beside(stage, service, first -> {
                first.kill();
                pass(Duration.ofSeconds(3));
                first.start();
            });
        }
    }

    /** A second process of a service is there while the first one, which leads, is frozen with all it holds. */
    record PausedLeader(String service, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            beside(stage, service, first -> {
                first.pause();
                pass(duration);
                first.resume();
            });
        }
    }

    /**
     * Where a process keeps its data there is no room for more, for a while. One that did not survive that is started
     * again, as an operator would who has made room.
     */
    record FullDisk(String process, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            Volume volume = stage.volumes().get(process);
            ChildProcess victim = stage.process(process);
            volume.fill();
            pass(duration);
            volume.makeRoom();
            pass(Duration.ofSeconds(1));
            if (!victim.isRunning() || !Ports.isTaken(victim.port())) {
                victim.kill();
                victim.start();
            }
        }
    }

    /** A service's clock goes wrong while it runs, and is put right again after a while. */
    record ClockJump(String service, Duration by, Duration duration) implements Fault {
        @Override
        public void strike(Stage stage) {
            ChildProcess first = stage.process(service);
            SettableClock clock = SettableClock.in(first.log().resolveSibling(service + ".clock"));
            ChildProcess other = stage.stack().replica(service, service + "-service-clock", clock.environment());
            first.stop();
            try {
                other.start();
                stage.network().redirect(service, other.port());
                pass(Duration.ofSeconds(1));
                clock.set(by);
                pass(SettableClock.NOTICED.plus(duration));
                clock.set(Duration.ZERO);
                pass(SettableClock.NOTICED.plusSeconds(1));
            } finally {
                other.stop();
                stage.network().redirect(service, first.port());
                first.start();
            }
        }
    }

    /** Kafka's own memory of what a service has read is set back to the beginning of everything. */
    record ResetConsumerGroup(String service) implements Fault {
        @Override
        public void strike(Stage stage) {
            stage.process(service).stop();
            ConsumerGroups.on(stage.stack().plan()).reset(service + "-service");
            stage.process(service).start();
        }
    }

    private static void beside(Stage stage, String service, Consumer<ChildProcess> mishap) {
        ChildProcess first = stage.process(service);
        ChildProcess second = stage.stack().replica(service);
        try {
            second.start();
            stage.network().redirect(service, second.port());
            mishap.accept(first);
        } finally {
            stage.network().redirect(service, first.port());
            second.kill();
        }
    }

    private static void weather(Network network, Way way, Weather weather, Duration duration) {
        network.turn(way, weather);
        pass(duration);
        network.turn(way, Weather.FAIR);
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (end - System.nanoTime() > 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
