package org.xueqing.dashboard.work.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlannedClass;

/** What pages about plans read first: the class as it is planned for, and the plan. */
@Service
class PlanReading {

    private static final String HOMEWORK_MINUTES = "select homework_minutes from schools where school_id = :school";

    private final ClassPupils pupils;
    private final PointQueries points;
    private final PlanDesk desk;
    private final GivenItems items;
    private final JdbcClient readers;

    PlanReading(ClassPupils pupils, PointQueries points, PlanDesk desk, GivenItems items, JdbcClient readers) {
        this.pupils = pupils;
        this.points = points;
        this.desk = desk;
        this.items = items;
        this.readers = readers;
    }

    /** The class as it is planned for: everybody, since paper is for everybody. */
    PlannedClass planned(VisibleClass visible) {
        return new PlannedClass(
                visible.id(),
                visible.schoolId(),
                points.volume(visible),
                pupils.all(visible).stream()
                        .map(pupil -> new PlannedClass.Member(pupil.studentId(), pupil.showsWork()))
                        .toList());
    }

    int homeworkMinutes(VisibleClass visible) {
        return readers.sql(HOMEWORK_MINUTES)
                .param("school", visible.schoolId())
                .query(Integer.class)
                .single();
    }

    /** A plan of the class: one that was released, or the viewer's own draft. */
    ClassPlan plan(VisibleClass visible, String planId) {
        return desk.find(planId)
                .filter(plan -> plan.classId().equals(visible.id()))
                .filter(plan -> plan.isReleased()
                        || plan.order().by().equals(visible.viewer().login()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** By student id, in school order. */
    Map<String, VisiblePupil> here(VisibleClass visible) {
        return pupils.all(visible).stream()
                .collect(Collectors.toMap(
                        VisiblePupil::studentId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What stands on these items; the id where the school has one no more. */
    List<String> stems(String schoolId, List<String> itemIds) {
        Map<String, Found> found = items.find(schoolId, itemIds);
        return itemIds.stream()
                .map(item -> Optional.ofNullable(found.get(item))
                        .map(it -> it.content().stem())
                        .orElse(item))
                .toList();
    }
}
