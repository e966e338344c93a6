package dk.feltlaas.e2e.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which series a PromQL expression asks for, and by which labels. Reads names, not grammar. */
record PromQuery(String text, List<Selector> selectors, Set<String> grouping) {

    /** A series asked for, with the matchers in its braces. */
    record Selector(String name, List<Match> matchers) {}

    /** One matcher, such as {@code outcome="locked"}. */
    record Match(String label, String operator, String value) {}

    private static final Pattern MATCH = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*}|\\()?");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "by", "without", "on", "ignoring");

    static PromQuery read(String text) {
        Set<String> grouping = new TreeSet<>();
        Matcher groups = GROUPING.matcher(text);
        while (groups.find()) {
            for (String label : groups.group(1).split(",")) {
                if (!label.isBlank()) {
                    grouping.add(label.strip());
                }
            }
        }
        String bare = RANGE.matcher(GROUPING.matcher(text).replaceAll(" ")).replaceAll(" ");
        List<Selector> selectors = new ArrayList<>();
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            boolean function = "(".equals(names.group(2));
            boolean partOfNumber = names.start() > 0 && Character.isDigit(bare.charAt(names.start() - 1));
            if (!function && !partOfNumber && !WORDS.contains(names.group(1).toLowerCase(Locale.ROOT))) {
                selectors.add(new Selector(names.group(1), matchers(names.group(2))));
            }
        }
        return new PromQuery(text, selectors, grouping);
    }

    private static List<Match> matchers(String braces) {
        return braces == null
                ? List.of()
                : MATCH.matcher(braces)
                        .results()
                        .map(match -> new Match(match.group(1), match.group(2), match.group(3)))
                        .toList();
    }
}
