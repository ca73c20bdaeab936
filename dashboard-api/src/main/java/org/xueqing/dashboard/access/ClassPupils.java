package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.PupilPage.Paging;

/** The pupils of a visible class, by name and in school order (学号), never by any value. */
public final class ClassPupils {

    /** Up to this many stand on one page. */
    private static final int ONE_PAGE = 60;

    private static final int PER_PAGE = 50;

    private static final String MEMBERS =
            """
            select student_id from class_members
             where class_id = :class and valid_from <= :today and (valid_to is null or valid_to >= :today)
            union
            select student_id from run_class_members join published_run using (run_id)
             where class_id = :class and class_id like 'unassigned:%'
            """;
    private static final String NAMED =
            "select m.student_id, coalesce(r.pupil_no, '') as pupil_no, coalesce(r.name, '') as name from (" + MEMBERS
                    + ") m left join roster_pupils r using (student_id)";
    /** Numbers as numbers, then what is no number, then those without one; ids shorter first, so that 2 precedes 10. */
    private static final String SCHOOL_ORDER =
            """
             order by case when r.pupil_no ~ '^[0-9]{1,18}$' then r.pupil_no::bigint end nulls last, r.pupil_no nulls last,
                      length(m.student_id), m.student_id
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    public ClassPupils(JdbcClient store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    public int count(VisibleClass visible) {
        return store.sql("select count(*) from (" + MEMBERS + ") m")
                .param("class", visible.id())
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    /** One page of the pupils; a page behind the last is empty. */
    public PupilPage page(VisibleClass visible, int page) {
        int pupils = count(visible);
        Paging paging = new Paging(page, pupils, pupils > ONE_PAGE ? PER_PAGE : ONE_PAGE);
        List<VisiblePupil> rows = store.sql(NAMED + SCHOOL_ORDER + " limit :most offset :first")
                .param("class", visible.id())
                .param("today", today())
                .param("most", paging.perPage())
                .param("first", (long) page * paging.perPage())
                .query(ClassPupils::pupil)
                .list();
        return new PupilPage(rows, paging);
    }

    /**
     * A pupil of the class.
     *
     * @throws NotVisibleException if the pupil is not of the class
     */
    public VisiblePupil visible(VisibleClass visible, String studentId) {
        return store.sql(NAMED + " where m.student_id = :student")
                .param("class", visible.id())
                .param("today", today())
                .param("student", studentId)
                .query(ClassPupils::pupil)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static VisiblePupil pupil(ResultSet row, int number) throws SQLException {
        return new VisiblePupil(row.getString("student_id"), row.getString("pupil_no"), row.getString("name"));
    }
}
