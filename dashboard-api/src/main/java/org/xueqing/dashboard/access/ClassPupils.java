package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xueqing.dashboard.access.PupilPage.Paging;

/**
 * The pupils of a visible class, by name and in school order (学号), never by any value. Each look at them is written down.
 * That the class is the viewer's was asked before, and the row security of the store asks again for each pupil.
 */
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
            """
            select m.student_id, coalesce(r.pupil_no, '') as pupil_no, coalesce(r.name, '') as name,
                   m.student_id in (select work_seen_by(:login, :today)) as shows_work
              from (%s) m left join roster_pupils r using (student_id)
            """
                    .formatted(MEMBERS);
    /** Numbers as numbers, then what is no number, then those without one; ids shorter first, so that 2 precedes 10. */
    private static final String SCHOOL_ORDER =
            """
             order by case when r.pupil_no ~ '^[0-9]{1,18}$' then r.pupil_no::bigint end nulls last, r.pupil_no nulls last,
                      length(m.student_id), m.student_id
            """;

    private static final String FORETOLD =
            "select exists (select from foretold_seen_by(:login, :today) as f (student_id) where f.student_id = :student)";

    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public ClassPupils(JdbcClient store, Audit audit, Clock clock, ZoneId zone) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** How many are in the class; nobody is looked at. 0 where the viewer sees sums alone. */
    public int count(VisibleClass visible) {
        return asked("select count(*) from (" + MEMBERS + ") m", visible)
                .query(Integer.class)
                .single();
    }

    /** One page of the pupils; a page behind the last is empty. */
    public PupilPage page(VisibleClass visible, int page) {
        int pupils = count(visible);
        Paging paging = new Paging(page, pupils, pupils > ONE_PAGE ? PER_PAGE : ONE_PAGE);
        List<VisiblePupil> rows = asked(NAMED + SCHOOL_ORDER + " limit :most offset :first", visible)
                .param("most", paging.perPage())
                .param("first", (long) page * paging.perPage())
                .query(ClassPupils::pupil)
                .list();
        if (!rows.isEmpty()) {
            audit.readClass(visible.viewer(), visible.id());
        }
        return new PupilPage(rows, paging);
    }

    /** All pupils in school order, however many. */
    public List<VisiblePupil> all(VisibleClass visible) {
        List<VisiblePupil> rows =
                asked(NAMED + SCHOOL_ORDER, visible).query(ClassPupils::pupil).list();
        if (!rows.isEmpty()) {
            audit.readClass(visible.viewer(), visible.id());
        }
        return rows;
    }

    /** As {@link #all}, for a page that reads itself again: one look, however often. */
    public List<VisiblePupil> allFollowed(VisibleClass visible) {
        List<VisiblePupil> rows =
                asked(NAMED + SCHOOL_ORDER, visible).query(ClassPupils::pupil).list();
        audit.followClass(visible.viewer(), visible.id());
        return rows;
    }

    /**
     * The pupils whose work a page of the class shows for as long as it is open.
     *
     * @throws NotVisibleException if the viewer sees the class as sums alone
     */
    public Set<String> followed(VisibleClass visible) {
        if (!visible.showsPupils()) {
            throw new NotVisibleException();
        }
        Set<String> followed = asked(NAMED, visible).query(ClassPupils::pupil).stream()
                .filter(VisiblePupil::showsWork)
                .map(VisiblePupil::studentId)
                .collect(Collectors.toSet());
        audit.followClass(visible.viewer(), visible.id());
        return followed;
    }

    /**
     * A pupil of the class.
     *
     * @throws NotVisibleException if the pupil is not of the class, or nobody may look at the pupil's work
     */
    public VisiblePupil visible(VisibleClass visible, String studentId) {
        VisiblePupil pupil = asked(NAMED + " where m.student_id = :student", visible)
                .param("student", studentId)
                .query(ClassPupils::pupil)
                .optional()
                .filter(VisiblePupil::showsWork)
                .orElseThrow(NotVisibleException::new);
        audit.readPupil(visible.viewer(), Optional.of(visible.id()), studentId);
        return pupil;
    }

    /** Whether the viewer may be told what is foretold of the pupil: by the store's own rule, by which nobody withholds prediction. */
    public boolean mayBeForetold(VisibleClass visible, VisiblePupil pupil) {
        return asked(FORETOLD, visible)
                .param("student", pupil.studentId())
                .query(Boolean.class)
                .single();
    }

    private StatementSpec asked(String sql, VisibleClass visible) {
        return store.sql(sql)
                .params(Map.of(
                        "class",
                        visible.id(),
                        "login",
                        visible.viewer().login(),
                        "today",
                        LocalDate.ofInstant(clock.instant(), zone)));
    }

    private static VisiblePupil pupil(ResultSet row, int number) throws SQLException {
        return new VisiblePupil(
                row.getString("student_id"),
                row.getString("pupil_no"),
                row.getString("name"),
                row.getBoolean("shows_work"));
    }
}
