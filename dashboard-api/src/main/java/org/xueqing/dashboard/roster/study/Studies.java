package org.xueqing.dashboard.roster.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.store.Store;

/** Studies of a school and what runs found in them. */
@Repository
class Studies {

    private static final String OF_SCHOOL =
            """
            select s.study_id, s.grade, s.title, s.question, s.approved_by, s.approved_on, s.document, s.first_day, s.last_day,
                   s.ended_at is not null as is_ended,
                   array(select c.class_id from item_study_classes c
                          where c.study_id = s.study_id and c.is_focal order by 1) as focal,
                   array(select c.class_id from item_study_classes c
                          where c.study_id = s.study_id and not c.is_focal order by 1) as reference
              from item_studies s where s.school_id = :school order by s.recorded_at desc, s.study_id
            """;
    private static final String RECORD =
            """
            with recorded as (
                insert into item_studies (study_id, school_id, grade, title, question, approved_by, approved_on, document,
                                          first_day, last_day, recorded_by, recorded_at)
                values (:id, :school, :grade, :title, :question, :by, :on, :document, :first, :last, :login, :now)
                on conflict do nothing returning study_id)
            insert into item_study_classes (study_id, class_id, is_focal)
            select r.study_id, c.class_id, c.is_focal
              from recorded r, (select unnest(:focal::text[]) as class_id, true as is_focal
                                 union all select unnest(:reference::text[]), false) c
            """;
    private static final String END =
            """
            update item_studies set ended_by = :login, ended_at = :now
             where study_id = :id and school_id = :school and ended_at is null
            """;
    private static final String RUN =
            "select focal_pupils, reference_pupils, reason from study_runs join published_run using (run_id)"
                    + " where study_id = :id";
    private static final String ITEMS =
            """
            select d.item_id, i.stem, d.shift, d.error, d.p_value, d.size
              from item_differences d join published_run using (run_id) left join items i using (item_id)
             where d.study_id = :id order by d.p_value, d.item_id
            """;

    private final JdbcClient readers;
    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;

    Studies(JdbcClient readers, Store store, Audit audit, Clock clock) {
        this.readers = readers;
        this.store = JdbcClient.create(store.dataSource());
        this.audit = audit;
        this.clock = clock;
    }

    /** The last recorded first. */
    List<ItemStudy> of(KeptSchool school) {
        return readers.sql(OF_SCHOOL)
                .param("school", school.id())
                .query((row, number) -> study(row))
                .list();
    }

    /** Once, however often it is sent. */
    void record(Viewer viewer, NewStudy study) {
        Approval approval = study.approval();
        int classes = store.sql(RECORD)
                .param("id", study.id())
                .param("school", study.schoolId())
                .param("grade", study.grade())
                .param("title", study.title())
                .param("question", study.question())
                .param("by", approval.by())
                .param("on", approval.on())
                .param("document", approval.document())
                .param("first", approval.firstDay())
                .param("last", approval.lastDay())
                .param("login", viewer.login())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("focal", study.focal().toArray(String[]::new))
                .param("reference", study.reference().toArray(String[]::new))
                .update();
        if (classes > 0) {
            audit.record(viewer.login(), Audit.Action.STUDY_RECORDED, study.id() + " " + approval.document());
        }
    }

    /** From the next run on nothing more is found in it. */
    void end(Viewer viewer, KeptSchool school, UUID id) {
        int ended = store.sql(END)
                .param("id", id)
                .param("school", school.id())
                .param("login", viewer.login())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended > 0) {
            audit.record(viewer.login(), Audit.Action.STUDY_ENDED, id.toString());
        }
    }

    /** Empty where no run has read the study yet, or it was over before the published one. */
    Optional<StudyFindings> findings(ItemStudy study) {
        String id = study.id().toString();
        List<StudyFindings.Line> lines = readers.sql(ITEMS)
                .param("id", id)
                .query(StudyFindings.Line.class)
                .list();
        return readers.sql(RUN)
                .param("id", id)
                .query((row, number) -> new StudyFindings(
                        row.getInt("focal_pupils"), row.getInt("reference_pupils"), row.getString("reason"), lines))
                .optional();
    }

    private static ItemStudy study(ResultSet row) throws SQLException {
        return new ItemStudy(
                row.getObject("study_id", UUID.class),
                row.getInt("grade"),
                row.getString("title"),
                row.getString("question"),
                new Approval(
                        row.getString("approved_by"),
                        row.getObject("approved_on", LocalDate.class),
                        row.getString("document"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                List.of((String[]) row.getArray("focal").getArray()),
                List.of((String[]) row.getArray("reference").getArray()),
                row.getBoolean("is_ended"));
    }
}
