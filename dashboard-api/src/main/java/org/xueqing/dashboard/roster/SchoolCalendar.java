package org.xueqing.dashboard.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.ingest.store.Store;

/** The terms of a school and the window at the end of each in which its one test lies. */
@Repository
public class SchoolCalendar {

    private static final int LONGEST_TERM_DAYS = 210;

    private static final String TERMS =
            """
            select school_year, semester, first_day, last_day, exam_from, exam_to from terms
             where school_id = :school order by school_year desc, semester desc limit 12
            """;
    private static final String SET =
            """
            insert into terms (school_id, school_year, semester, first_day, last_day, exam_from, exam_to)
            values (:school, :year, :semester, :first, :last, :from, :to)
            on conflict (school_id, school_year, semester) do update
               set first_day = excluded.first_day, last_day = excluded.last_day,
                   exam_from = excluded.exam_from, exam_to = excluded.exam_to
            """;

    public static final int MOST_ALARMS_A_DAY = 60;

    private final JdbcClient store;
    private final Audit audit;

    SchoolCalendar(Store store, Audit audit) {
        this.store = JdbcClient.create(store.dataSource());
        this.audit = audit;
    }

    /**
     * A term as it is set.
     *
     * @param schoolYear 2026 is the year from September 2026
     * @param semester 上 or 下
     * @param examFrom null where there is no window, and {@code examTo} too
     */
    public record TermDays(
            int schoolYear,
            String semester,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate examFrom,
            @Nullable LocalDate examTo) {

        /** Key of what is wrong with it. */
        public Optional<String> objection() {
            if (!semester.equals("上") && !semester.equals("下")) {
                return Optional.of("semester");
            }
            if (!lastDay.isAfter(firstDay)
                    || firstDay.plusDays(LONGEST_TERM_DAYS).isBefore(lastDay)) {
                return Optional.of("days");
            }
            if (Math.abs(firstDay.getYear() - schoolYear) > 1) {
                return Optional.of("year");
            }
            return windowObjection();
        }

        private Optional<String> windowObjection() {
            if (examFrom == null && examTo == null) {
                return Optional.empty();
            }
            boolean isInside = examFrom != null
                    && examTo != null
                    && !examFrom.isAfter(examTo)
                    && !examFrom.isBefore(firstDay)
                    && !examTo.isAfter(lastDay);
            return isInside ? Optional.empty() : Optional.of("window");
        }
    }

    /** The last first. */
    public List<TermDays> terms(KeptSchool school) {
        return store.sql(TERMS)
                .param("school", school.id())
                .query((row, number) -> new TermDays(
                        row.getInt("school_year"),
                        row.getString("semester"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("exam_from", LocalDate.class),
                        row.getObject("exam_to", LocalDate.class)))
                .list();
    }

    /** Of the minutes that all subjects may take of written homework, those of mathematics. */
    public int homeworkMinutes(KeptSchool school) {
        return store.sql("select homework_minutes from schools where school_id = :school")
                .param("school", school.id())
                .query(Integer.class)
                .single();
    }

    /** @param minutes 1 to what the law leaves for all subjects together */
    public void setHomeworkMinutes(Viewer viewer, KeptSchool school, int minutes) {
        store.sql("update schools set homework_minutes = :minutes where school_id = :school")
                .param("minutes", minutes)
                .param("school", school.id())
                .update();
        audit.record(
                viewer.login(), Audit.Action.CALENDAR_SET, "homework in mathematics: " + minutes + " minutes a day");
    }

    /** So many pupils of a class may be newly put before its teachers on one day. */
    public int alarmsADay(KeptSchool school) {
        return store.sql("select alarms_a_day from schools where school_id = :school")
                .param("school", school.id())
                .query(Integer.class)
                .single();
    }

    /** @param most 0, which is none, to {@link #MOST_ALARMS_A_DAY} */
    public void setAlarmsADay(Viewer viewer, KeptSchool school, int most) {
        store.sql("update schools set alarms_a_day = :most where school_id = :school")
                .param("most", most)
                .param("school", school.id())
                .update();
        audit.record(viewer.login(), Audit.Action.CALENDAR_SET, "new alarms of a class: " + most + " a day");
    }

    /** From where a result of a test counts as what. */
    public Thresholds levels(KeptSchool school) {
        return store.sql(
                        "select excellent_from, good_from, pass_from, low_below from schools where school_id = :school")
                .param("school", school.id())
                .query((row, number) -> new Thresholds(
                        row.getInt("excellent_from"),
                        row.getInt("good_from"),
                        row.getInt("pass_from"),
                        row.getInt("low_below")))
                .single();
    }

    public void setLevels(Viewer viewer, KeptSchool school, Thresholds levels) {
        store.sql("update schools set excellent_from = :excellent, good_from = :good, pass_from = :pass,"
                        + " low_below = :low where school_id = :school")
                .param("excellent", levels.excellent())
                .param("good", levels.good())
                .param("pass", levels.pass())
                .param("low", levels.low())
                .param("school", school.id())
                .update();
        audit.record(
                viewer.login(),
                Audit.Action.CALENDAR_SET,
                "levels of tests: %d, %d, %d, low below %d"
                        .formatted(levels.excellent(), levels.good(), levels.pass(), levels.low()));
    }

    /** Sets a term, or sets it anew. */
    public void set(Viewer viewer, KeptSchool school, TermDays term) {
        store.sql(SET)
                .param("school", school.id())
                .param("year", term.schoolYear())
                .param("semester", term.semester())
                .param("first", term.firstDay())
                .param("last", term.lastDay())
                .param("from", term.examFrom())
                .param("to", term.examTo())
                .update();
        audit.record(
                viewer.login(),
                Audit.Action.CALENDAR_SET,
                "%d%s %s–%s, test %s–%s"
                        .formatted(
                                term.schoolYear(),
                                term.semester(),
                                term.firstDay(),
                                term.lastDay(),
                                term.examFrom() == null ? "" : term.examFrom(),
                                term.examTo() == null ? "" : term.examTo()));
    }
}
