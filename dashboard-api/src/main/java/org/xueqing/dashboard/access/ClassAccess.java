package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.curriculum.Curriculum;

/**
 * Decides at each request which classes a viewer sees, by the store's own rule ({@code classes_seen_by}), which also guards
 * the rows beneath. Pupils without a class are a class of their own per source, known from the published run.
 */
public final class ClassAccess {

    private static final String VISIBLE =
            """
            select c.class_id, c.grade, c.class_no, s.name as school, s.school_id, c.edition
              from classes c join schools s using (school_id)
             where c.class_id in (select classes_seen_by(:login, :today))
               and c.opened_on <= :today and (c.closed_on is null or c.closed_on >= :today)
            union all
            select id, 0, 0, '', '', :edition from classes_seen_by(:login, :today) as u (id) where id like 'unassigned:%'
            """;
    private static final String WITH_PUPILS =
            "select c.*, class_id in (select classes_with_pupils_seen_by(:login, :today)) as with_pupils from ("
                    + VISIBLE + ") c";
    private static final String ALL = WITH_PUPILS + " order by (grade = 0), school, grade, class_no, class_id";
    private static final String ONE = WITH_PUPILS + " where class_id = :class";

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    public ClassAccess(JdbcClient store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** The viewer's classes in school order; pupils without a class come last. */
    public List<VisibleClass> classes(Viewer viewer) {
        return store.sql(ALL)
                .params(parameters(viewer))
                .query((row, number) -> visible(viewer, row))
                .list();
    }

    /**
     * The class, if the viewer may see it.
     *
     * @throws NotVisibleException if there is no such class or it is not the viewer's
     */
    public VisibleClass visible(Viewer viewer, String classId) {
        return store.sql(ONE)
                .params(parameters(viewer))
                .param("class", classId)
                .query((row, number) -> visible(viewer, row))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private Map<String, Object> parameters(Viewer viewer) {
        return Map.of(
                "login",
                viewer.login(),
                "today",
                LocalDate.ofInstant(clock.instant(), zone),
                "edition",
                Curriculum.SUJIAO_2013);
    }

    private static VisibleClass visible(Viewer viewer, ResultSet row) throws SQLException {
        String id = row.getString("class_id");
        String source = id.startsWith("unassigned:") ? id.substring("unassigned:".length()) : "";
        return new VisibleClass(
                viewer,
                id,
                new ClassName(row.getInt("grade"), row.getInt("class_no"), source),
                new VisibleClass.School(row.getString("school_id"), row.getString("school")),
                row.getString("edition"),
                row.getBoolean("with_pupils"));
    }
}
