package org.xueqing.ingest.statement;

/**
 * A class as people call it: 三年级2班.
 *
 * @param campus empty where the school has one place only, or none was named
 */
public record ClassName(String campus, int grade, int classNo) implements Comparable<ClassName> {

    @Override
    public int compareTo(ClassName other) {
        return java.util.Comparator.comparing(ClassName::campus)
                .thenComparing(ClassName::grade)
                .thenComparing(ClassName::classNo)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return campus + "一二三四五六".charAt(grade - 1) + "(" + classNo + ")班";
    }
}
