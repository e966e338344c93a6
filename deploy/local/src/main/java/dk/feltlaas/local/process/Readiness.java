package dk.feltlaas.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How a child process shows that it can be used. */
@FunctionalInterface
public interface Readiness {

    boolean isReady(LogFile log);

    /** The process says {@code READY <port>} itself. */
    static Readiness announced() {
        return log -> log.linesSinceStart().anyMatch(line -> line.startsWith("READY "));
    }

    /** The process answers a health question with 200. */
    static Readiness answering(URI health) {
        return answering(health, HttpClient.newBuilder());
    }

    /**
     * The process answers a health question with 200.
     *
     * @param caller believes that it is that process
     */
    static Readiness answering(URI health, HttpClient.Builder caller) {
        var client = caller.connectTimeout(Duration.ofSeconds(1)).build();
        var question =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
        return log -> {
            try {
                return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
