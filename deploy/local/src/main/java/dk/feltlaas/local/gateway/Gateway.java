package dk.feltlaas.local.gateway;

import dk.feltlaas.local.process.ProcessFailure;
import dk.feltlaas.local.tls.Transport;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The one origin: hands each request to the service that owns its path and streams the answer back. */
public final class Gateway implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Listens on the port; services are known by name and found on their ports. */
    public static Gateway open(int port, Map<String, Integer> services) {
        return open(port, services, new Transport.Plain());
    }

    /** As {@link #open(int, Map)}, found and finding services by that transport. */
    public static Gateway open(int port, Map<String, Integer> services, Transport transport) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        var gateway = new Gateway(vertx);
        try {
            gateway.listen(port, services, transport);
            return gateway;
        } catch (ProcessFailure e) {
            gateway.close();
            throw e;
        }
    }

    @Override
    public void close() {
        await(vertx::close, "The gateway does not close");
    }

    private void listen(int port, Map<String, Integer> services, Transport transport) {
        var client = vertx.createHttpClient(
                transport.calling(new HttpClientOptions()
                        .setConnectTimeout(2_000)
                        .setReadIdleTimeout(60)
                        .setKeepAliveTimeout(30)),
                new PoolOptions().setHttp1MaxSize(64));
        Map<String, HttpProxy> proxies = new HashMap<>();
        services.forEach((service, address) -> proxies.put(
                service,
                HttpProxy.reverseProxy(client)
                        .origin(SocketAddress.inetSocketAddress(address, "127.0.0.1"))
                        .addInterceptor(new Forwarding(service))));
        var documentation = new Documentation(client, services);
        var server = vertx.createHttpServer(transport.listening(new HttpServerOptions()
                        .setHandle100ContinueAutomatically(true)
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(120)))
                .invalidRequestHandler(Gateway::answerUnreadable)
                .requestHandler(request -> route(request, proxies, documentation));
        await(() -> server.listen(port, "127.0.0.1"), "The gateway cannot listen on port " + port);
    }

    private static void route(HttpServerRequest request, Map<String, HttpProxy> proxies, Documentation documentation) {
        var path = request.path() == null ? "" : request.path();
        if (Documentation.answers(path)) {
            documentation.answer(request);
            return;
        }
        Routes.serviceFor(path)
                .ifPresentOrElse(service -> proxies.get(service).handle(request), () -> answerNoRoute(request));
    }

    private static void answerNoRoute(HttpServerRequest request) {
        answer(request, GatewayProblem.noRoute(), RequestId.of(request));
    }

    /** What follows on the connection cannot be told from what was not understood. */
    private static void answerUnreadable(HttpServerRequest request) {
        var problem = GatewayProblem.unreadable(request.decoderResult().cause());
        request.response().putHeader("Connection", "close");
        answer(request, problem, RequestId.orNew(null))
                .onComplete(said -> request.connection().close());
    }

    private static Future<Void> answer(HttpServerRequest request, GatewayProblem problem, String id) {
        return BrowserRules.on(request.response())
                .setStatusCode(problem.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .putHeader(RequestId.HEADER, id)
                .end(problem.body(id));
    }

    private static void await(Supplier<Future<?>> action, String failure) {
        try {
            action.get().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ProcessFailure(failure + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessFailure(failure + ": interrupted.");
        }
    }
}
