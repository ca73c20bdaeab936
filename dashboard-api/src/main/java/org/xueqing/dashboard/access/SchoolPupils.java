package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.ingest.store.Store;

/** The pupils of a school by name, for those who keep its roster. */
public final class SchoolPupils {

    private static final int MOST_FOUND = 50;

    private static final String PUPILS =
            """
            select r.student_id, coalesce(r.national_id, '') as national_id, r.pupil_no, r.name, r.left_on,
                   coalesce(c.class_id, '') as class_id, coalesce(c.grade, 0) as grade,
                   coalesce(c.class_no, 0) as class_no, coalesce(h.name, '') as campus,
                   coalesce(g.names, '') as guardians, coalesce(g.phones, '') as phones
              from roster_pupils r
              left join lateral (
                   select c.* from class_members m join classes c using (class_id)
                    where m.student_id = r.student_id and m.valid_to is null and c.closed_on is null
                    order by m.valid_from desc limit 1) c on true
              left join campuses h using (campus_id)
              left join lateral (
                   select case when bool_and(g.name <> '') then string_agg(g.name, '、' order by g.guardian_id) end as names,
                          string_agg(g.phone, '、' order by g.guardian_id) as phones
                     from guardianships s join guardians g using (guardian_id)
                    where s.student_id = r.student_id and s.valid_to is null) g on true
             where r.school_id = :school
               and not exists (select from tombstones t where t.student_id = r.student_id)
            """;
    private static final String ANSWERS = "select count(*) from answers where student_id = :student";
    private static final String SEARCH = PUPILS
            + " and (r.name like :like or r.pupil_no = :text or r.national_id = :text)"
            + " order by r.left_on is not null, grade, class_no, r.name, length(r.pupil_no), r.pupil_no, r.student_id limit :most";
    private static final String HERE =
            PUPILS + " and r.left_on is null order by grade, class_no, length(r.pupil_no), r.pupil_no, r.student_id";
    private static final String ONE = PUPILS + " and r.student_id = :student";
    private static final String COUNT =
            "select count(*) from roster_pupils where school_id = :school and left_on is null";

    private static final String QUIET =
            """
            select count(*) from roster_pupils r
             where r.school_id = :school and r.left_on is null
               and not exists (select 1 from withheld w where w.student_id = r.student_id and w.purpose = 'PRACTICE')
               and not exists (select 1 from answers a where a.student_id = r.student_id and a.ordered_at >= :since)
            """;

    private final JdbcClient store;

    public SchoolPupils(Store store) {
        this.store = JdbcClient.create(store.dataSource());
    }

    /**
     * Somebody on the roster.
     *
     * @param classId empty for a pupil in no class
     * @param guardians names, joined by 、, and the telephones in the same order; empty where one of them has no name
     */
    public record RosterPupil(
            String studentId,
            String nationalId,
            String pupilNo,
            String name,
            @Nullable LocalDate leftOn,
            String classId,
            ClassName className,
            String campus,
            String guardians,
            String phones) {

        public boolean hasClass() {
            return !classId.isEmpty();
        }
    }

    /** By a part of the name, or the whole 学号 or 学籍号; homonyms come one after another with their classes. */
    public List<RosterPupil> search(KeptSchool school, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String wanted = text.strip();
        return store.sql(SEARCH)
                .param("school", school.id())
                .param("like", "%" + wanted.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("text", wanted)
                .param("most", MOST_FOUND)
                .query(SchoolPupils::pupil)
                .list();
    }

    /** Everybody who is at the school, class by class. */
    public List<RosterPupil> here(KeptSchool school) {
        return store.sql(HERE)
                .param("school", school.id())
                .query(SchoolPupils::pupil)
                .list();
    }

    public long count(KeptSchool school) {
        return store.sql(COUNT).param("school", school.id()).query(Long.class).single();
    }

    /** How many pupils have answered nothing since then; nobody is named, and those withheld are not counted. */
    public long quietSince(KeptSchool school, Instant since) {
        return store.sql(QUIET)
                .param("school", school.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** How many answers of a pupil the store holds. */
    public long answers(RosterPupil pupil) {
        return store.sql(ANSWERS)
                .param("student", pupil.studentId())
                .query(Long.class)
                .single();
    }

    /** @throws NotVisibleException if the school has no such pupil */
    public RosterPupil one(KeptSchool school, String studentId) {
        return store.sql(ONE)
                .param("school", school.id())
                .param("student", studentId)
                .query(SchoolPupils::pupil)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private static RosterPupil pupil(ResultSet row, int number) throws SQLException {
        return new RosterPupil(
                row.getString("student_id"),
                row.getString("national_id"),
                row.getString("pupil_no"),
                row.getString("name"),
                row.getObject("left_on", LocalDate.class),
                row.getString("class_id"),
                new ClassName(row.getInt("grade"), row.getInt("class_no"), ""),
                row.getString("campus"),
                row.getString("guardians"),
                row.getString("phones"));
    }
}
