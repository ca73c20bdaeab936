package org.xueqing.ingest.statement;

import java.util.Comparator;

/** How another system calls a class: the pupils' own one, or a course that is held for it. */
public record ForeignClassId(Kind kind, String id) implements Comparable<ForeignClassId> {

    public enum Kind {
        CLASS,
        COURSE;

        public String word() {
            return this == CLASS ? "class" : "course";
        }
    }

    @Override
    public int compareTo(ForeignClassId other) {
        return Comparator.comparing(ForeignClassId::kind)
                .thenComparing(ForeignClassId::id)
                .compare(this, other);
    }
}
