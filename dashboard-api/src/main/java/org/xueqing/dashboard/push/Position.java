package org.xueqing.dashboard.push;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of what live does a page holds: everything of a run before these offsets. It says so completely, so a server that has
 * just started goes on from it.
 *
 * @param runId 0 where none is published
 * @param bank moves when what items are about has changed and pupils were folded again for it
 * @param offsets by partition of the practice topic
 */
public record Position(long runId, long bank, List<Long> offsets) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18}(?:-\\d{1,18}){0,999})?");

    public Position {
        offsets = List.copyOf(offsets);
    }

    /** Nothing if the text says no position. */
    public static Optional<Position> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), offsets(parts.group(3))));
    }

    private static List<Long> offsets(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("-")).map(Long::valueOf).toList();
    }

    /** Whether what lies between the two is told by offsets alone. Otherwise any value may have changed. */
    boolean isOfOneFoldWith(Position other) {
        return runId == other.runId && bank == other.bank && offsets.size() == other.offsets.size();
    }

    @Override
    public String toString() {
        return runId + "." + bank + "." + offsets.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
