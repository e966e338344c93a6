package dk.feltlaas.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** Whether indices rise, and if not, which were moved: the fewest whose removal leaves the rest rising. */
final class EntryOrder {
    /** Beyond this many pieces the fewest are not looked for. */
    private static final int MOST_RUNS = 4000;

    private final List<Run> runs = new ArrayList<>();
    private boolean rising = true;
    private long last = -1;

    /** Neighbours in the log that are neighbours here. */
    private record Run(long line, long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    void add(long line, long index) {
        rising &= index > last;
        last = index;
        if (!runs.isEmpty() && runs.getLast().last() + 1 == index) {
            Run before = runs.removeLast();
            runs.add(new Run(before.line(), before.first(), index));
        } else {
            runs.add(new Run(line, index, index));
        }
    }

    List<Finding> moved() {
        if (rising) {
            return List.of();
        }
        List<Run> moved = new ArrayList<>(runs);
        moved.removeAll(runs.size() > MOST_RUNS ? records() : heaviestRising());
        return moved.stream()
                .<Finding>map(run -> new Finding.Reordered(run.first(), run.last(), run.line()))
                .toList();
    }

    /** Those that are higher than everything before them. */
    private List<Run> records() {
        List<Run> records = new ArrayList<>();
        for (Run run : runs) {
            if (records.isEmpty() || run.first() > records.getLast().last()) {
                records.add(run);
            }
        }
        return records;
    }

    /** The rising subsequence with the most entries. */
    private List<Run> heaviestRising() {
        long[] weight = new long[runs.size()];
        int[] before = new int[runs.size()];
        int best = 0;
        for (int i = 0; i < runs.size(); i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (runs.get(j).last() < runs.get(i).first() && weight[j] > weight[i]) {
                    weight[i] = weight[j];
                    before[i] = j;
                }
            }
            weight[i] += runs.get(i).length();
            best = weight[i] > weight[best] ? i : best;
        }
        List<Run> rising = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            rising.add(runs.get(i));
        }
        return rising;
    }
}
