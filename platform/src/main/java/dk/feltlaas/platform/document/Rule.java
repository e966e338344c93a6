package dk.feltlaas.platform.document;

import dk.feltlaas.platform.problem.Violation;
import java.util.List;

/** What must hold between several properties of a document; answers with what is wrong. */
@FunctionalInterface
public interface Rule {
    List<Violation> check(Proposal proposal);

    /** The reference at {@code one}, when there is one, must be in the set of references at {@code many}. */
    static Rule among(String one, String many) {
        return proposal -> {
            var chosen = proposal.value(one);
            for (var candidate : proposal.value(many)) {
                if (candidate.equals(chosen)) {
                    return List.of();
                }
            }
            return chosen.isNull()
                    ? List.of()
                    : List.of(proposal.objection(
                            one,
                            "must be one of " + proposal.schema().field(many).path()));
        };
    }
}
