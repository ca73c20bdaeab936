package org.xueqing.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.item.choice.Candidate;
import org.xueqing.plan.Line;
import org.xueqing.plan.Part;

class LocksTest {

    @Test
    void whatAClassHadLockedStaysThoughSomeCameAndWent() {
        Locks locks = new Locks(List.of(list(List.of("a", "b", "c", "d"), "x")));
        assertThat(locked(locks.into(list(List.of("a", "b", "c", "new"))))).containsExactly("x");
    }

    @Test
    void whatTheClassHadGoesToEachOfIt() {
        Locks locks = new Locks(List.of(list(List.of("a", "b", "c"), "x")));
        List<PlanList> now =
                List.of(locks.into(list(List.of("a"))), locks.into(list(List.of("b"))), locks.into(list(List.of("c"))));
        assertThat(now).allMatch(list -> locked(list).equals(List.of("x")));
        assertThat(locks.lost(now)).isEmpty();
    }

    @Test
    void whatOnePupilHadIsNothingForTheClassAndIsNamed() {
        Locks locks = new Locks(List.of(list(List.of("a"), "x"), list(List.of("b"), "y"), list(List.of("c"))));
        PlanList all = locks.into(list(List.of("a", "b", "c")));
        assertThat(locked(all)).isEmpty();
        assertThat(locks.lost(List.of(all))).extracting(Line::itemId).containsExactly("x", "y");
    }

    @Test
    void nothingIsLostOfAPupilWhoIsPlannedForNoMore() {
        Locks locks = new Locks(List.of(list(List.of("gone"), "x"), list(List.of("b"))));
        assertThat(locks.lost(List.of(locks.into(list(List.of("b")))))).isEmpty();
    }

    @Test
    void whatFoundNoRoomIsNamed() {
        Locks locks = new Locks(List.of(list(List.of("a"), "x", "y")));
        PlanList shorter = list(List.of("a"), "x");
        assertThat(locks.lost(List.of(shorter))).extracting(Line::itemId).containsExactly("y");
    }

    private static PlanList list(List<String> students, String... lockedItems) {
        List<PlanLine> lines = new ArrayList<>();
        for (String item : lockedItems) {
            Line line = Line.ofTeacher(Part.REQUIRED, new Candidate(item, item), List.of("K104"), 30);
            lines.add(new PlanLine(line, true));
        }
        return new PlanList(1, Optional.empty(), Set.of(), Set.of(), null, students, lines);
    }

    private static List<String> locked(PlanList list) {
        return list.lines().stream()
                .filter(PlanLine::isLocked)
                .map(line -> line.line().itemId())
                .toList();
    }
}
