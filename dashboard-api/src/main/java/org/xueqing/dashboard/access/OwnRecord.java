package org.xueqing.dashboard.access;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;

/** What the roster says of a guardian's own child, for the child's data to be taken away. */
public final class OwnRecord {

    private static final String WHO =
            "select student_id, name, pupil_no, national_id, left_on from roster_pupils where student_id = :student";
    private static final String CLASSES =
            """
            select c.grade, c.class_no, m.valid_from, m.valid_to from class_members m join classes c using (class_id)
             where m.student_id = :student order by m.valid_from
            """;

    private final JdbcClient readers;

    public OwnRecord(JdbcClient readers) {
        this.readers = readers;
    }

    /** One row. */
    public List<Map<String, Object>> who(OwnPupil own) {
        return rows(WHO, own);
    }

    /** The classes that the child was in, the first one first. */
    public List<Map<String, Object>> classes(OwnPupil own) {
        return rows(CLASSES, own);
    }

    private List<Map<String, Object>> rows(String sql, OwnPupil own) {
        return readers.sql(sql)
                .param("student", own.pupil().studentId())
                .query()
                .listOfRows();
    }
}
