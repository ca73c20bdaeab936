package org.xueqing.dashboard.practice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.practice.Alongside.Pack;
import org.xueqing.dashboard.practice.Desk.Sheet;
import org.xueqing.event.Setting;
import org.xueqing.ingest.practice.SelfAssessments.Moment;

/** Reads what stands beside a pupil's list. */
@Repository
class AlongsideQueries {

    /** Of the list itself, then those that the class was given for one of its points. */
    private static final String PACKS =
            """
            select p.pack_id, p.title, p.url, p.kind = 'VIDEO' as is_video, o.pack_id is not null as is_opened
              from learning_packs p
              left join pack_openings o on o.pack_id = p.pack_id and o.student_id = :student
             where p.withdrawn_at is null
               and (p.activity_id = :activity
                    or p.class_id = :class and exists (
                       select from learning_pack_points o
                         join item_knowledge_points m using (knowledge_point) join activity_items i using (item_id)
                        where o.pack_id = p.pack_id and i.activity_id = :activity))
             order by p.activity_id = :activity desc, p.given_at desc, p.pack_id limit 2
            """;

    private static final String SAID =
            "select moment from self_assessments where student_id = :student and activity_id = :activity";

    private final JdbcClient readers;

    AlongsideQueries(JdbcClient readers) {
        this.readers = readers;
    }

    Alongside of(OwnPupil own, Sheet sheet) {
        String activity = sheet.assignment().activityId();
        return new Alongside(
                activity,
                sheet.assignment().setting() == Setting.TEST ? List.of() : packs(own, activity),
                said(own, activity),
                sheet.tasks().stream().anyMatch(Task::isTried),
                own.pupil().showsWork()
                        && sheet.assignment().setting() != Setting.TEST
                        && !sheet.tasks().isEmpty());
    }

    private List<Pack> packs(OwnPupil own, String activity) {
        return readers.sql(PACKS)
                .param("student", own.pupil().studentId())
                .param("class", own.classId())
                .param("activity", activity)
                .query((row, number) -> new Pack(
                        row.getString("pack_id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getBoolean("is_video"),
                        row.getBoolean("is_opened")))
                .list();
    }

    private Set<Moment> said(OwnPupil own, String activity) {
        Set<Moment> said = EnumSet.noneOf(Moment.class);
        readers.sql(SAID)
                .param("student", own.pupil().studentId())
                .param("activity", activity)
                .query(String.class)
                .list()
                .forEach(moment -> said.add(Moment.valueOf(moment)));
        return said;
    }
}
