package dk.feltlaas.platform.problem;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * Answers what went wrong with one part of a request whose other parts go on, as the mappers would have answered it had
 * it been the whole. For threads that may block.
 */
@Singleton
public class PartProblems {
    private final ProblemMappers mappers;

    PartProblems(ProblemMappers mappers) {
        this.mappers = mappers;
    }

    /** @param body as JSON writes it */
    public record Answer(int status, Object body) {
        /** What another service answered may be passed on as the bytes it came in. */
        public static Answer of(Response response) {
            return new Answer(
                    response.getStatus(),
                    response.getEntity() instanceof byte[] json
                            ? new RawValue(new String(json, StandardCharsets.UTF_8))
                            : response.getEntity());
        }
    }

    /** A refused write is recorded in the audit log when this returns. To be called outside of the transaction it ended. */
    public Answer answer(RuntimeException failure) {
        return Answer.of(
                failure instanceof Problem problem
                        ? mappers.problem(problem).await().indefinitely()
                        : mappers.unexpected(failure));
    }
}
