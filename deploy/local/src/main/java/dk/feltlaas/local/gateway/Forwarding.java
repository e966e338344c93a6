package dk.feltlaas.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/**
 * Says to the service who really asked, through which origin and under which request id. What a client claims about
 * that itself is not passed on.
 */
record Forwarding(String service) implements ProxyInterceptor {
    private static final List<String> NOT_PASSED_ON = List.of(
            "Forwarded",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Forwarded-Server",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-Real-Ip",
            "Expect");
    private static final String ID = "request id";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var id = RequestId.of(request.proxiedRequest());
        context.set(ID, id);
        mark(request, id);
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(request, failure, id)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response().putHeader(RequestId.HEADER, context.get(ID, String.class));
        return context.sendResponse();
    }

    private static void mark(ProxyRequest request, String id) {
        var original = request.proxiedRequest();
        NOT_PASSED_ON.forEach(request.headers()::remove);
        request.putHeader(RequestId.HEADER, id)
                .putHeader("X-Forwarded-For", original.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", original.scheme());
        if (original.authority() != null) {
            request.putHeader("X-Forwarded-Host", original.authority().toString());
        }
    }

    private ProxyResponse answer(ProxyRequest request, Throwable failure, String id) {
        var problem = GatewayProblem.of(service, failure);
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .putHeader("Retry-After", "1")
                .setBody(Body.body(Buffer.buffer(problem.body(id))));
    }
}
