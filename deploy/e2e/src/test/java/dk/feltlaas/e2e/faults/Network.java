package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.faults.TcpProxy.Weather;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.stack.StackPlan.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The ways between services, broker and database, each through a proxy of its own. */
final class Network implements AutoCloseable {
    private final Map<Way, TcpProxy> proxies = new LinkedHashMap<>();
    private final StackPlan plan;

    private Network(StackPlan direct, long seed) {
        List<Way> ways = new ArrayList<>(ways());
        StackPlan.SERVICES.forEach(service -> ways.add(new Way(StackPlan.GATEWAY, service)));
        List.of("registry", "gdpr", "audit").forEach(service -> ways.add(new Way(service, "supplier")));
        List.of("registry", "gdpr").forEach(service -> ways.add(new Way("supplier", service)));
        int[] free = Ports.free(ways.size());
        Map<Way, Integer> detours = new LinkedHashMap<>();
        for (Way way : ways) {
            int port = free[detours.size()];
            detours.put(way, port);
            proxies.put(way, new TcpProxy(port, direct.port(way.to()), seed + port));
        }
        plan = direct.withDetours(detours);
    }

    static Network around(StackPlan direct, long seed) {
        return new Network(direct, seed);
    }

    /** The plan in which processes find each other through the proxies. */
    StackPlan plan() {
        return plan;
    }

    void turn(Way way, Weather weather) {
        proxies.get(way).turn(weather);
    }

    /** Lets everybody find a service on another port. */
    void redirect(String service, int port) {
        proxies.forEach((way, proxy) -> {
            if (way.to().equals(service)) {
                proxy.redirect(port);
            }
        });
    }

    /** Lets everybody who newly connects to a service find it on the port given then; who is connected stays. */
    void spread(String service, IntSupplier next) {
        proxies.forEach((way, proxy) -> {
            if (way.to().equals(service)) {
                proxy.spread(next);
            }
        });
    }

    /** All ways that faults strike: not the gateway's, and not those on which services only look something up. */
    static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        StackPlan.SERVICES.forEach(service -> ways.add(new Way(service, StackPlan.POSTGRES)));
        ways.add(new Way(StackPlan.KAFKA, StackPlan.KAFKA));
        ways.add(new Way("registry", "gdpr"));
        return ways;
    }

    @Override
    public void close() {
        proxies.values().forEach(TcpProxy::close);
    }
}
