package org.xueqing.ingest.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.plan.Band.Need;
import org.xueqing.plan.Line;
import org.xueqing.plan.Part;

/**
 * A plan as it is kept: a draft, or released.
 *
 * @param runId by what it was believed; null where no run was published
 * @param released empty while it is a draft
 * @param lists in the order of the class
 */
public record ClassPlan(
        PlanOrder order,
        String classId,
        String schoolId,
        int grade,
        @Nullable Long runId,
        Optional<Released> released,
        List<PlanList> lists) {

    /** @param by login */
    public record Released(String by, Instant at) {}

    /**
     * A list of items, with those whose it is.
     *
     * @param need of a group; empty for a pupil or the whole class
     * @param codes of the wrong procedure that a group shares
     * @param removed items that the teacher does not want
     * @param activityId of the assignment that it became; null while it is a draft
     */
    public record PlanList(
            int number,
            Optional<Need> need,
            Set<String> codes,
            Set<String> removed,
            @Nullable String activityId,
            List<String> students,
            List<PlanLine> lines) {

        public PlanList {
            codes = Set.copyOf(codes);
            removed = Set.copyOf(removed);
            students = List.copyOf(students);
            lines = List.copyOf(lines);
        }

        public int seconds() {
            return lines.stream().mapToInt(line -> line.line().seconds()).sum();
        }

        public List<PlanLine> of(Part part) {
            return lines.stream().filter(line -> line.line().part() == part).toList();
        }

        PlanList with(List<PlanLine> other, Set<String> unwanted) {
            return new PlanList(number, need, codes, unwanted, activityId, students, other);
        }
    }

    /** @param isLocked the teacher wants it to stay */
    public record PlanLine(Line line, boolean isLocked) {}

    public ClassPlan {
        lists = List.copyOf(lists);
    }

    public boolean isReleased() {
        return released.isPresent();
    }

    public Optional<PlanList> list(int number) {
        return lists.stream().filter(list -> list.number() == number).findFirst();
    }
}
