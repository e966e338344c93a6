package dk.feltlaas.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** TCP ports of this machine's loopback address. */
public final class Ports {
    /** Below the range the system hands out for outgoing connections, so that a port stays free across a restart. */
    private static final int FIRST = 20_000;

    private static final int AFTER_LAST = 30_000;

    private Ports() {}

    public static int free() {
        return free(1)[0];
    }

    public static int[] free(int count) {
        return new Random()
                .ints(FIRST, AFTER_LAST)
                .distinct()
                .filter(port -> !isTaken(port))
                .limit(count)
                .toArray();
    }

    /** The wanted port itself, or a free one when 0 is wanted. */
    public static int orFree(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
