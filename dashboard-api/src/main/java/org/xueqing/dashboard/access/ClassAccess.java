package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.curriculum.Curriculum;

/**
 * Decides at each request, by the roster and the assignments as they are then, which classes a viewer sees. An
 * administrator sees all, a teacher those assigned. Pupils without a class are a class of their own per source, known from
 * the published run, for administrators.
 */
public final class ClassAccess {

    private static final String VISIBLE =
            """
            with viewer as (select login, role, staff_id from accounts where login = :login)
            select c.class_id, c.grade, c.class_no, s.name as school, c.edition
              from classes c join schools s using (school_id), viewer v
             where v.role = 'ADMIN'
                or exists (select 1 from teaching_assignments t
                            where t.staff_id = v.staff_id and t.class_id = c.class_id)
            union all
            select m.class_id, 0, 0, '', :edition
              from viewer v
              cross join (select distinct class_id from run_class_members join published_run using (run_id)
                           where class_id like 'unassigned:%') m
             where v.role = 'ADMIN'
            """;
    private static final String ALL =
            "select * from (" + VISIBLE + ") c order by (grade = 0), school, grade, class_no, class_id";
    private static final String ONE = "select * from (" + VISIBLE + ") c where class_id = :class";

    private final JdbcClient store;

    public ClassAccess(JdbcClient store) {
        this.store = store;
    }

    /** The viewer's classes in school order; pupils without a class come last. */
    public List<VisibleClass> classes(Viewer viewer) {
        return store.sql(ALL)
                .param("login", viewer.login())
                .param("edition", Curriculum.SUJIAO_2013)
                .query(ClassAccess::visible)
                .list();
    }

    /**
     * The class, if the viewer may see it.
     *
     * @throws NotVisibleException if there is no such class or it is not the viewer's
     */
    public VisibleClass visible(Viewer viewer, String classId) {
        return store.sql(ONE)
                .param("login", viewer.login())
                .param("edition", Curriculum.SUJIAO_2013)
                .param("class", classId)
                .query(ClassAccess::visible)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private static VisibleClass visible(ResultSet row, int number) throws SQLException {
        String id = row.getString("class_id");
        String source = id.startsWith("unassigned:") ? id.substring("unassigned:".length()) : "";
        return new VisibleClass(
                id,
                new ClassName(row.getInt("grade"), row.getInt("class_no"), source),
                row.getString("school"),
                row.getString("edition"));
    }
}
