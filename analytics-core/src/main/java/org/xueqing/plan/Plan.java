package org.xueqing.plan;

import java.util.List;

/**
 * What to do next.
 *
 * @param lines in the order in which they are to be done: the required ones first
 * @param notPlaced locked lines that the budget, an untaught point or an item given lately leaves no room for
 */
public record Plan(List<Line> lines, List<Line> notPlaced) {

    public Plan {
        lines = List.copyOf(lines);
        notPlaced = List.copyOf(notPlaced);
    }

    public List<Line> of(Part part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    public int seconds() {
        return lines.stream().mapToInt(Line::seconds).sum();
    }
}
