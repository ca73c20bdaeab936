package org.xueqing.ingest.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What a teacher did for some pupils of a class.
 *
 * @param id of the form: sent twice it is one
 * @param alarm that caused it; empty for one without
 * @param points that it was about; may be empty
 * @param by login
 */
public record Measure(
        UUID id,
        String classId,
        OptionalLong alarm,
        Kind kind,
        Set<String> pupils,
        List<String> points,
        String note,
        LocalDate doneOn,
        String by) {

    public static final int LONGEST_NOTE = 300;

    /** 单独辅导, 小组讲解, 布置练习, 联系家长, 其他. */
    public enum Kind {
        ALONE,
        GROUP,
        PRACTICE,
        FAMILY,
        OTHER
    }

    public Measure {
        pupils = Set.copyOf(pupils);
        points = List.copyOf(points);
        if (pupils.isEmpty() || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a measure for " + pupils.size() + " pupils, note " + note.length());
        }
    }
}
