package org.xueqing.dashboard.work;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.ingest.activity.ExamCalendar;
import org.xueqing.ingest.store.Store;

/** Whether practice has the look of an exam, counted over the whole grade: a teacher sees the own classes alone. */
final class GradeSpread {

    private static final String CLASSES =
            """
            select count(*) from classes
             where school_id = :school and grade = :grade and closed_on is null
            """;
    private static final String GIVEN =
            """
            select activity_id, count(*) as classes from activity_classes where activity_id = any (:activities)
             group by activity_id
            """;

    private final JdbcClient store;

    GradeSpread(Store store) {
        this.store = JdbcClient.create(store.dataSource());
    }

    boolean looksLikeExam(VisibleClass visible, int classesGiven) {
        return ExamCalendar.looksLikeExam(classesGiven, classes(visible));
    }

    /** Those of the activities that the whole grade was given. */
    Set<String> givenToAll(VisibleClass visible, Collection<String> activityIds) {
        int classes = classes(visible);
        return store
                .sql(GIVEN)
                .param("activities", activityIds.toArray(String[]::new))
                .query((row, number) -> new Given(row.getString("activity_id"), row.getInt("classes")))
                .stream()
                .filter(given -> ExamCalendar.looksLikeExam(given.classes(), classes))
                .map(Given::activityId)
                .collect(Collectors.toSet());
    }

    private record Given(String activityId, int classes) {}

    private int classes(VisibleClass visible) {
        return store.sql(CLASSES)
                .param("school", visible.schoolId())
                .param("grade", visible.name().grade())
                .query(Integer.class)
                .single();
    }
}
