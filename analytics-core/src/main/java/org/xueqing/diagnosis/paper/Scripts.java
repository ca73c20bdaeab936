package org.xueqing.diagnosis.paper;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scripts of a paper, by the pupil's position in school order. Answers may come in any order and in parts: scripts of
 * other pupils, and other items of the same pupil, add up to the whole. Positions settle ties, so nothing depends on who was
 * first.
 *
 * @param full full marks by item, in hundredths, above 0
 * @param byPupil none of them blank
 */
public record Scripts(List<Integer> full, SortedMap<Integer, Script> byPupil) {

    public Scripts {
        full = List.copyOf(full);
        if (full.stream().anyMatch(marks -> marks <= 0)) {
            throw new IllegalArgumentException("full marks " + full + " are not all above 0");
        }
        for (Script script : byPupil.values()) {
            check(full, script);
        }
        byPupil = Collections.unmodifiableSortedMap(new TreeMap<>(byPupil));
    }

    private static void check(List<Integer> full, Script script) {
        if (script.items() != full.size() || script.isBlank()) {
            throw new IllegalArgumentException(script + " is no script of " + full.size() + " items");
        }
        for (int item = 0; item < full.size(); item++) {
            if (script.isAnswered(item) && script.marks(item) > full.get(item)) {
                throw new IllegalArgumentException(
                        script + " has " + script.marks(item) + " of " + full.get(item) + " for item " + item);
            }
        }
    }

    public static Scripts none(List<Integer> full) {
        return new Scripts(full, new TreeMap<>());
    }

    /** An answer came in, was corrected, or was taken back. @param mark hundredths, or {@link Script#NOT_ANSWERED} */
    public Scripts with(int pupil, int item, int mark) {
        Script changed = byPupil.getOrDefault(pupil, Script.blank(full.size())).with(item, mark);
        SortedMap<Integer, Script> all = new TreeMap<>(byPupil);
        if (changed.isBlank()) {
            all.remove(pupil);
        } else {
            all.put(pupil, changed);
        }
        return new Scripts(full, all);
    }

    /** Both parts together. @throws IllegalArgumentException if they mark one answer differently, or are of two papers */
    public Scripts plus(Scripts other) {
        if (!full.equals(other.full)) {
            throw new IllegalArgumentException("papers of " + full + " and " + other.full);
        }
        SortedMap<Integer, Script> all = new TreeMap<>(byPupil);
        other.byPupil.forEach((pupil, script) -> all.merge(pupil, script, Scripts::together));
        return new Scripts(full, all);
    }

    private static Script together(Script one, Script other) {
        Script both = one;
        for (int item = 0; item < one.items(); item++) {
            if (other.isAnswered(item)) {
                if (one.isAnswered(item) && one.marks(item) != other.marks(item)) {
                    throw new IllegalArgumentException("item " + item + " has two marks");
                }
                both = both.with(item, other.marks(item));
            }
        }
        return both;
    }

    public int items() {
        return full.size();
    }

    /** @throws NullPointerException if there is none of this pupil */
    public Script script(int pupil) {
        return Objects.requireNonNull(byPupil.get(pupil), () -> "no script of pupil " + pupil);
    }

    /** Of whom there is anything. */
    public int pupils() {
        return byPupil.size();
    }

    /** Those who answered every item: what has to do with the total rests on them. */
    public Scripts complete() {
        SortedMap<Integer, Script> complete = new TreeMap<>(byPupil);
        complete.values().removeIf(script -> !script.isComplete());
        return new Scripts(full, complete);
    }

    /** In hundredths. */
    public int fullMarks() {
        return full.stream().mapToInt(Integer::intValue).sum();
    }

    /** Full marks are a right answer, anything less is not. */
    public boolean isRight(int pupil, int item) {
        Script script = byPupil.get(pupil);
        return script != null && script.isAnswered(item) && script.marks(item) == full.get(item);
    }
}
