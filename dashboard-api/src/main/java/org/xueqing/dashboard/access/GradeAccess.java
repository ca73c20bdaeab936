package org.xueqing.dashboard.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decides which grades a viewer sees as sums and which schools an administrator keeps, by the store's own rule. */
public final class GradeAccess {

    private static final String GRADES =
            """
            select g.school_id, s.name, g.grade
              from grades_seen_by(:login, :today) g join schools s using (school_id)
             order by s.name, g.grade
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    public GradeAccess(JdbcClient store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** A school that the viewer keeps. */
    public record KeptSchool(String id, String name) {}

    /** In school order. */
    public List<VisibleGrade> grades(Viewer viewer) {
        return store.sql(GRADES)
                .param("login", viewer.login())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .query((row, number) -> new VisibleGrade(
                        viewer, row.getString("school_id"), row.getString("name"), row.getInt("grade")))
                .list();
    }

    /**
     * The grade, if the viewer may see it.
     *
     * @throws NotVisibleException if there is no such grade or it is not the viewer's
     */
    public VisibleGrade visible(Viewer viewer, String schoolId, int grade) {
        return grades(viewer).stream()
                .filter(seen -> seen.schoolId().equals(schoolId) && seen.grade() == grade)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    /** The schools of an administrator, by name; nobody else keeps any. */
    public List<KeptSchool> kept(Viewer viewer) {
        if (viewer.role() != Role.ADMIN) {
            return List.of();
        }
        return grades(viewer).stream()
                .map(grade -> new KeptSchool(grade.schoolId(), grade.school()))
                .distinct()
                .toList();
    }

    /**
     * The administrator's school with this id, or the first one where none is named.
     *
     * @throws NotVisibleException if it is not the viewer's
     */
    public KeptSchool kept(Viewer viewer, String schoolId) {
        return kept(viewer).stream()
                .filter(school -> schoolId.isEmpty() || school.id().equals(schoolId))
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }
}
