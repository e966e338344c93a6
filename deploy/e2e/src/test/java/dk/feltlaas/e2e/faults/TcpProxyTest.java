package dk.feltlaas.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.e2e.faults.TcpProxy.Weather;
import dk.feltlaas.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private static final int A_MOMENT_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 20_000;

    private ServerSocket echo;
    private TcpProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        int port = Ports.free();
        proxy = new TcpProxy(port, echo.getLocalPort(), 1);
        client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void bytesGoThereAndBack() throws IOException {
        client.getOutputStream().write(17);

        assertEquals(17, client.getInputStream().read());
    }

    @Test
    void whatIsSentIntoACutArrivesWhenItIsOver() throws IOException {
        proxy.turn(Weather.CUT);
        client.getOutputStream().write(17);
        client.setSoTimeout(A_MOMENT_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());

        proxy.turn(Weather.FAIR);

        client.setSoTimeout(PATIENCE_MILLIS);
        assertEquals(17, client.getInputStream().read());
    }

    @Test
    void connectionsEndWhenTheyAreRedirected() throws IOException {
        client.getOutputStream().write(17);
        client.getInputStream().read();

        proxy.redirect(Ports.free());

        assertEquals(-1, readOrEnd());
    }

    private int readOrEnd() {
        try {
            return client.getInputStream().read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still there", e);
        } catch (IOException reset) {
            return -1;
        }
    }

    private void answer() {
        try (Socket peer = echo.accept()) {
            peer.getInputStream().transferTo(peer.getOutputStream());
        } catch (IOException expected) {
            // the test is over
        }
    }
}
