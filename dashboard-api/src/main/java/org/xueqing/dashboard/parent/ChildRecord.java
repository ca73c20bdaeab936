package org.xueqing.dashboard.parent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.OwnRecord;
import org.xueqing.dashboard.access.Viewer;

/** All that is kept about one child, to take away. */
@Repository
class ChildRecord {

    private static final String ANSWERS =
            """
            select a.event_id::text as event_id, a.item_id, a.answered_at, a.received_at, a.correct, a.score, a.response,
                   a.attempt, a.hints, a.duration_ms, a.setting, array_to_string(a.knowledge_points, ';') as knowledge_points,
                   v.received_at is not null as voided, v.received_at as voided_at, v.reason as void_reason
              from answers a
              left join lateral (
                   select v.received_at, v.reason from voids v
                    where v.student_id = a.student_id and v.target_event_id = a.event_id
                    order by v.received_at limit 1) v on true
             where a.student_id = :student
             order by a.ordered_at, coalesce(a.sequence, 0), a.event_id
            """;
    private static final String MASTERY =
            """
            select m.knowledge_point, k.name_zh, m.answers, m.correct, m.mastery, m.last_answered_at, m.run_id
              from mastery m join published_run using (run_id) left join knowledge_points k on k.id = m.knowledge_point
             where m.student_id = :student order by m.knowledge_point
            """;
    private static final String WEEKS =
            """
            select week, answers, correct, points_practised, points_held from pupil_weeks
              join published_run using (run_id) where student_id = :student order by week
            """;
    private static final String SAID =
            """
            select a.title, s.moment, s.feeling, s.said_at from self_assessments s join activities a using (activity_id)
             where s.student_id = :student order by s.said_at, s.activity_id, s.moment
            """;
    private static final String OPENED =
            """
            select p.title, p.url, o.opened_at from pack_openings o join learning_packs p using (pack_id)
             where o.student_id = :student order by o.opened_at, p.pack_id
            """;
    private static final String CONSENTS =
            """
            select purpose, decision, decided_on, basis from consents where student_id = :student order by consent_id
            """;

    private final JdbcClient store;
    private final OwnRecord roster;
    private final Audit audit;

    ChildRecord(JdbcClient store, OwnRecord roster, Audit audit) {
        this.store = store;
        this.roster = roster;
        this.audit = audit;
    }

    /** Each part as rows of columns; what guardians withheld is not recorded any more and what is kept of it is not shown. */
    Map<String, List<Map<String, Object>>> of(Viewer viewer, OwnPupil own) {
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        parts.put("pupil", roster.who(own));
        parts.put("classes", roster.classes(own));
        parts.put("consents", rows(CONSENTS, own));
        parts.put("answers", rows(ANSWERS, own));
        parts.put("mastery", rows(MASTERY, own));
        parts.put("weeks", rows(WEEKS, own));
        parts.put("selfAssessments", rows(SAID, own));
        parts.put("openedPacks", rows(OPENED, own));
        audit.record(viewer, Audit.Action.EXPORTED, own.pupil(), "own child");
        return parts;
    }

    private List<Map<String, Object>> rows(String sql, OwnPupil own) {
        return store.sql(sql).param("student", own.pupil().studentId()).query().listOfRows();
    }
}
