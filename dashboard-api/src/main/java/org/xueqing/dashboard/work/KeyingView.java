package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines that a teacher keyed, as the server reads them.
 *
 * @param summary what confirming says
 * @param revision when the paper was keyed last as far as this page knows; empty if never
 * @param unnamed pupils without a number of their own, of whom nothing can be keyed
 * @param withheld pupils whose work stays paper
 * @param moved who were expected and are in another class now; what is stored of them stays
 * @param isScored marks are stored, so that nothing is keyed over them
 */
public record KeyingView(
        List<Line> lines, String summary, String revision, int unnamed, long withheld, int moved, boolean isScored) {

    /**
     * A line.
     *
     * @param index from 0, among all lines
     * @param name of the pupil, empty where nobody is meant
     * @param complaint empty where all can be used
     */
    public record Line(int index, String text, String name, String complaint) {
        public boolean isBad() {
            return !complaint.isEmpty();
        }
    }

    public KeyingView {
        lines = List.copyOf(lines);
    }

    /** The line that was keyed last comes first: there the eye is. */
    public List<Line> lastFirst() {
        List<Line> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    public boolean isUsable() {
        return !isScored && lines.stream().noneMatch(Line::isBad);
    }
}
