package dk.feltlaas.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.feltlaas.platform.meter.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one door out for everything that goes wrong: whatever is thrown leaves as problem+json and says nothing internal.
 * What the caller can mend is logged at INFO at most, what we must mend at ERROR.
 */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final Map<Integer, String[]> STATUSES = Map.of(
            400, new String[] {"invalid-input", "The request is not valid"},
            404, new String[] {"not-found", "There is no such thing"},
            405, new String[] {"method-not-allowed", "The resource does not do that"},
            406, new String[] {"not-acceptable", "No answer in the wanted media type"},
            413, new String[] {"too-large", "The request is too large"},
            415, new String[] {"unsupported-media-type", "The request's media type is not understood"});

    private final ProblemResponses responses;
    private final Refusals refusals;
    private final MeterRegistry meters;

    ProblemMappers(ProblemResponses responses, Refusals refusals, MeterRegistry meters) {
        this.responses = responses;
        this.refusals = refusals;
        this.meters = meters;
    }

    @ServerExceptionMapper
    public Uni<Response> problem(Problem problem) {
        LOG.debugf("%s: %s", problem.slug(), problem.detail());
        if (problem instanceof NotPermitted refusal) {
            RefusalLog.refused(refusal);
            return refusals.record(refusal).map(recorded -> responses.of(recorded));
        }
        return Uni.createFrom().item(responses.of(problem));
    }

    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException e) {
        return problem(new NotPermitted("Your account does not have the role this needs."));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        Problem reason = Causes.find(e, Problem.class).orElse(null);
        if (reason != null) {
            return responses.of(reason);
        }
        boolean token = e instanceof AuthenticationFailedException;
        meters.counter(Meters.TOKENS_REJECTED, Meters.REASON, token ? "invalid" : "absent")
                .increment();
        Response answer = responses.of(
                401,
                "not-authenticated",
                "Sign in first",
                token
                        ? "The bearer token is not valid here: expired, not ours, for another audience, or its account"
                                + " is disabled."
                        : "This needs a bearer token.");
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", token ? "Bearer error=\"invalid_token\"" : "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException e) {
        return responses.of(new InvalidInput(e.getConstraintViolations().stream()
                .map(v -> new Violation(JsonPointers.of(v.getPropertyPath()), v.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList()));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return responses.of(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e) {
        return responses.of(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e) {
        return responses.of(new StaleVersion());
    }

    @ServerExceptionMapper
    public Uni<Response> web(WebApplicationException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return Uni.createFrom().item(responses.of(JsonProblems.of(json)));
        }
        int status = e.getResponse().getStatus();
        String[] known = STATUSES.get(status);
        if (known == null) {
            return Uni.createFrom().item(status >= 500 ? unexpected(e) : e.getResponse());
        }
        return Uni.createFrom().item(responses.of(status, known[0], known[1], sentence(status)));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (Causes.find(e, Problem.class).orElse(null) instanceof Problem problem) {
            return responses.of(problem);
        }
        if (Causes.find(e, OptimisticLockException.class).isPresent()) {
            return responses.of(new StaleVersion());
        }
        if (DatabaseAway.isCauseOf(e)) {
            LOG.warn("The database is away", e);
            return responses.of(new NotReady("The database is away. Nothing was changed.", RETRY_AFTER_SECONDS));
        }
        if (UnkeepableValue.isCauseOf(e)) {
            LOG.info("A value reached the database that it cannot keep", e);
            return responses.of(new InvalidInput("", "contains characters, a number or a time that cannot be stored"));
        }
        if (isUncommitted(e)) {
            LOG.error("A transaction was not committed", e);
            return responses.of(new NotReady("The change was not completed. Nothing was done.", RETRY_AFTER_SECONDS));
        }
        if (Causes.find(e, HttpClosedException.class).isPresent()) {
            LOG.debug("The client hung up, or was hung up on, in the middle of its request");
            return responses.of(
                    400, STATUSES.get(400)[0], STATUSES.get(400)[1], "The request was not sent to its end.");
        }
        LOG.error("A request failed in a way nobody foresaw", e);
        return responses.of(
                500, "unexpected", "Something went wrong here", "The error is logged under the trace id given.");
    }

    /** Ended by its timeout, or by who marked it, whom Narayana names; what a flush refused would be the cause. */
    private static boolean isUncommitted(Throwable e) {
        return Causes.find(e, RollbackException.class)
                .filter(rollback ->
                        rollback.getCause() == null || rollback.getCause().getClass() == Throwable.class)
                .isPresent();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "Another method is needed at this address.";
            case 413 -> "The body is larger than this service accepts.";
            case 415 -> "Send JSON: application/json, or application/merge-patch+json for PATCH.";
            default -> "The request cannot be understood.";
        };
    }

    static List<Integer> mappedStatuses() {
        return STATUSES.keySet().stream().sorted().toList();
    }
}
