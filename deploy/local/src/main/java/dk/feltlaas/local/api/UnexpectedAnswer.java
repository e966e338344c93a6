package dk.feltlaas.local.api;

/** The API answered something else than the story goes on with. */
public final class UnexpectedAnswer extends RuntimeException {
    UnexpectedAnswer(Answer answer, int expected) {
        super("%s was answered %d instead of %d: %s"
                .formatted(answer.request(), answer.status(), expected, reason(answer)));
    }

    private static String reason(Answer answer) {
        var problem = answer.problem();
        return problem.isEmpty() ? answer.body().toString() : problem;
    }
}
