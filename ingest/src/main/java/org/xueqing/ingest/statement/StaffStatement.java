package org.xueqing.ingest.statement;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says about a member of staff.
 *
 * @param staffNo 工号
 * @param foreignId the id in another system
 * @param duties the classes by duty; a duty that is absent is not spoken of
 * @param leads the grades led as 教研组长; null if not spoken of
 */
public record StaffStatement(
        Place place,
        @Nullable String staffNo,
        @Nullable String foreignId,
        @Nullable String name,
        Map<Duty, Classes> duties,
        @Nullable Set<Integer> leads,
        PupilStatement.Presence presence) {

    /**
     * @param given classes given up; where {@code extent} is ALL every class that is not held is
     * @param extent whether {@code held} names all classes of the duty
     */
    public record Classes(Set<ClassName> held, Set<ClassName> given, Extent extent) {

        public Classes {
            held = Set.copyOf(held);
            given = Set.copyOf(given);
        }
    }

    public enum Extent {
        ALL,
        SOME
    }

    public StaffStatement {
        duties = Map.copyOf(duties);
    }
}
