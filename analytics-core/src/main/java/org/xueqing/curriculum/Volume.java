package org.xueqing.curriculum;

import java.util.Comparator;

/** A textbook of one semester, such as 3上. Ordered as pupils meet them. */
public record Volume(int grade, Semester semester) implements Comparable<Volume> {

    private static final Comparator<Volume> ORDER =
            Comparator.comparingInt(Volume::grade).thenComparing(Volume::semester);

    public Volume {
        if (grade < 1 || grade > 6) {
            throw new IllegalArgumentException("grade " + grade + " is outside 1 to 6");
        }
    }

    @Override
    public int compareTo(Volume other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return grade + semester.sign();
    }
}
