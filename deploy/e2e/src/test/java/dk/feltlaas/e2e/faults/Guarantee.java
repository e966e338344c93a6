package dk.feltlaas.e2e.faults;

import java.util.List;

/**
 * One promise, and where it was not kept.
 *
 * @param broken a sentence for each violation; empty when it was kept
 */
record Guarantee(String sentence, List<String> broken) {
    Guarantee {
        broken = List.copyOf(broken);
    }

    boolean kept() {
        return broken.isEmpty();
    }
}
