package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who looked at whom, the last first; only administrators see rows. */
public final class AuditTrail {

    public static final int PER_PAGE = 100;

    private static final String ROWS =
            """
            select a.at, a.login, a.role, a.action, coalesce(a.class_id, '') as class_id,
                   coalesce(c.grade, 0) as grade, coalesce(c.class_no, 0) as class_no,
                   coalesce(a.student_id, '') as student_id, coalesce(r.name, '') as name,
                   coalesce(r.pupil_no, '') as pupil_no, a.detail
              from audit a left join roster_pupils r using (student_id) left join classes c using (class_id)
             where (:who = '' or a.login = :who)
               and (:pupil = '' or a.student_id = :pupil or r.name = :pupil)
             order by a.audit_id desc limit :most offset :first
            """;

    private final JdbcClient readers;

    public AuditTrail(JdbcClient readers) {
        this.readers = readers;
    }

    /** One entry; what it does not concern is empty. */
    public record Entry(
            Instant at,
            String login,
            String role,
            String action,
            String classId,
            ClassName className,
            String studentId,
            String pupilName,
            String pupilNumber,
            String detail) {

        /** Whom it concerns, so that two pupils of one name are told apart. */
        public String whom(Locale language) {
            String home = className.grade() == 0 ? classId : className.in(language);
            String pupil = pupilName.isEmpty() ? studentId : pupilName + " " + pupilNumber;
            return (home + " " + pupil).strip();
        }
    }

    /**
     * @param who a login, empty for all
     * @param pupil an id or a whole name, empty for all
     * @return one more than a page where there is a next page
     */
    public List<Entry> entries(String who, String pupil, int page) {
        return readers.sql(ROWS)
                .param("who", who)
                .param("pupil", pupil)
                .param("most", PER_PAGE + 1)
                .param("first", (long) page * PER_PAGE)
                .query(AuditTrail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("role"),
                row.getString("action"),
                row.getString("class_id"),
                new ClassName(row.getInt("grade"), row.getInt("class_no"), ""),
                row.getString("student_id"),
                row.getString("name"),
                row.getString("pupil_no"),
                row.getString("detail"));
    }
}
