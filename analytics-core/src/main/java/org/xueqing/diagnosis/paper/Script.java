package org.xueqing.diagnosis.paper;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one pupil handed in (答卷): hundredths of marks by item, 0 where an answer is worth nothing. An item may be not
 * answered, which is no mark of 0. Who was absent has no script.
 */
public final class Script implements Serializable {

    /** Stands for an item without an answer. */
    public static final int NOT_ANSWERED = -1;

    private static final long serialVersionUID = 1L;

    private final int[] marks;

    private Script(int[] marks) {
        this.marks = marks;
    }

    /** @param marks hundredths by item, or {@link #NOT_ANSWERED} */
    public static Script of(int... marks) {
        for (int mark : marks) {
            if (mark < NOT_ANSWERED) {
                throw new IllegalArgumentException("marks of " + mark);
            }
        }
        return new Script(marks.clone());
    }

    /** A script on which nothing was answered yet. */
    public static Script blank(int items) {
        return new Script(IntStream.generate(() -> NOT_ANSWERED).limit(items).toArray());
    }

    /** The same with one item marked anew, or taken back. */
    public Script with(int item, int mark) {
        int[] changed = marks.clone();
        changed[item] = mark;
        return of(changed);
    }

    public int items() {
        return marks.length;
    }

    public boolean isAnswered(int item) {
        return marks[item] != NOT_ANSWERED;
    }

    /** Hundredths of marks. @throws IllegalStateException if the item was not answered */
    public int marks(int item) {
        if (!isAnswered(item)) {
            throw new IllegalStateException("item " + item + " was not answered");
        }
        return marks[item];
    }

    public boolean isComplete() {
        return Arrays.stream(marks).noneMatch(mark -> mark == NOT_ANSWERED);
    }

    public boolean isBlank() {
        return Arrays.stream(marks).allMatch(mark -> mark == NOT_ANSWERED);
    }

    /** All that was earned, in hundredths: an item that was not answered earned nothing. */
    public int total() {
        return Arrays.stream(marks).filter(mark -> mark != NOT_ANSWERED).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Script script && Arrays.equals(marks, script.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(marks);
    }

    @Override
    public String toString() {
        return Arrays.toString(marks);
    }
}
