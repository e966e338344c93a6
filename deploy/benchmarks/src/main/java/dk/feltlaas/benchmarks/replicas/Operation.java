package dk.feltlaas.benchmarks.replicas;

import dk.feltlaas.benchmarks.load.Clients;

/**
 * Something that is asked of one service, spread over its replicas.
 *
 * @param name as it stands in the results
 * @param clients that do it as fast as they can
 * @param rate at which all together do it in the fixed load, a second
 */
record Operation(String name, Clients clients, double rate) {
    private static final double A_CLIENT_KEEPS = 10;

    /** No more clients than keep the rate: each holds a connection. */
    Clients paced() {
        int many = (int) Math.max(1, Math.min(clients.many(), rate / A_CLIENT_KEEPS));
        return Clients.of(many, clients.opening()).at(rate);
    }
}
