package org.xueqing.ingest.oneroster;

import java.util.Optional;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.ForeignClassId;

/**
 * A class of the other system: a home class, or a course for one.
 *
 * @param name of our class; nothing if it is none of ours, such as a club
 * @param isHome whether it is the pupils' own class rather than a course
 * @param isMaths whether the course is mathematics, or says nothing
 */
record ForeignClass(Optional<ClassName> name, boolean isHome, boolean isMaths) {

    /** From a delivery before; only courses of mathematics were remembered. */
    static ForeignClass known(ForeignClassId.Kind kind, ClassName name) {
        return new ForeignClass(Optional.of(name), kind == ForeignClassId.Kind.CLASS, true);
    }

    ForeignClassId.Kind kind() {
        return isHome ? ForeignClassId.Kind.CLASS : ForeignClassId.Kind.COURSE;
    }

    static ForeignClass of(Entry entry, Optional<ClassName> name) {
        String subjects = entry.value("subjects") + entry.value("title");
        boolean otherSubject = !entry.value("subjects").isEmpty() && !isMaths(subjects);
        return new ForeignClass(name, entry.value("classType").equalsIgnoreCase("homeroom"), !otherSubject);
    }

    private static boolean isMaths(String text) {
        return text.contains("数学") || text.toLowerCase(java.util.Locale.ROOT).contains("math");
    }
}
