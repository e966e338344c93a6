package dk.feltlaas.audit.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How indices and widths are written: three digits an element, all but the last behind an x; 1234067 is {@code
 * x001/x234/067} (C2SP tlog-tiles, "Merkle Tree").
 */
final class TilePath {
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    private TilePath() {}

    static String of(long index, int width) {
        StringBuilder path = new StringBuilder(digits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + digits(rest) + "/");
        }
        return width == TileAddress.FULL
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }

    static Optional<TileAddress> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address(matcher))
                    .filter(address -> address.path().equals(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TileAddress address(Matcher matcher) {
        String level = matcher.group(1);
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? TileAddress.FULL : Integer.parseInt(matcher.group(3));
        return level.equals("entries")
                ? new TileAddress.Leaves(index, width)
                : new TileAddress.Hashes(Integer.parseInt(level), index, width);
    }

    private static String digits(long number) {
        String digits = Long.toString(number % 1000);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
