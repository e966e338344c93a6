package dk.feltlaas.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
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
    private static final long SMALL = 64 * 1024;
    private static final String ID = "request id";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var id = RequestId.of(request.proxiedRequest());
        context.set(ID, id);
        mark(request, id);
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(request, failure, id)));
    }

    /**
     * A small answer is only passed on once it is there as a whole: a service that leaves in the middle of it would
     * otherwise take the client's connection with it, and with that every word about what happened.
     */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response().putHeader(RequestId.HEADER, context.get(ID, String.class));
        var body = response.getBody();
        if (body == null || body.length() < 0 || body.length() > SMALL) {
            return context.sendResponse();
        }
        return whole(body.stream())
                .map(content -> response.setBody(Body.body(content)))
                .otherwise(failure -> inform(response, failure, context.get(ID, String.class)))
                .compose(ready -> context.sendResponse());
    }

    private static Future<Buffer> whole(ReadStream<Buffer> stream) {
        Promise<Buffer> whole = Promise.promise();
        var content = Buffer.buffer();
        stream.exceptionHandler(whole::tryFail)
                .handler(content::appendBuffer)
                .endHandler(end -> whole.tryComplete(content));
        stream.resume();
        return whole.future();
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
        return inform(request.release().response(), failure, id);
    }

    private ProxyResponse inform(ProxyResponse response, Throwable failure, String id) {
        var problem = GatewayProblem.of(service, failure);
        return response.setStatusCode(problem.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .putHeader("Retry-After", "1")
                .setBody(Body.body(Buffer.buffer(problem.body(id))));
    }
}
