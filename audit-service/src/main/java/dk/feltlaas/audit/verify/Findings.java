package dk.feltlaas.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** What was found, in the order it was; neighbours with the same fault become one finding. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        if (finding instanceof Finding.Changed next
                && !found.isEmpty()
                && found.getLast() instanceof Finding.Changed before
                && before.last() + 1 == next.first()
                && before.what().equals(next.what())) {
            found.set(found.size() - 1, new Finding.Changed(before.first(), next.last(), next.what()));
        } else {
            found.add(finding);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
