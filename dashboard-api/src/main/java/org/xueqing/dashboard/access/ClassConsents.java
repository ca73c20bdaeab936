package org.xueqing.dashboard.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.store.Store;

/** Whether a class has a statement about its guardians' consent, and until when it works without one. */
public final class ClassConsents {

    /** So long a new class works with a reminder. */
    public static final int DAYS_WITHOUT_STATEMENT = 30;

    private static final String STATEMENTS =
            """
            select purpose, collected_on, collected_by from consent_statements where class_id = :class order by purpose
            """;
    private static final String OPENED = "select opened_on from classes where class_id = :class";
    private static final String UNSTATED =
            """
            select opened_on from classes c where class_id = :class
               and not exists (select 1 from consent_statements s where s.class_id = c.class_id and s.purpose = 'PRACTICE')
            """;
    private static final String WITHOUT_DIGEST =
            """
            select count(distinct m.student_id) from class_members m join withheld w using (student_id)
             where m.class_id = :class and w.purpose = 'DIGEST'
               and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
            """;
    private static final String MISSING =
            """
            select c.class_id from classes c
             where c.school_id = any (:schools) and c.opened_on <= :today
               and (c.closed_on is null or c.closed_on >= :today)
               and not exists (select 1 from consent_statements s where s.class_id = c.class_id and s.purpose = 'PRACTICE')
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    public ClassConsents(Store store, Clock clock, ZoneId zone) {
        this.store = JdbcClient.create(store.dataSource());
        this.clock = clock;
        this.zone = zone;
    }

    /** "Collected on paper on this date, by whom". */
    public record Statement(Purpose purpose, LocalDate collectedOn, String collectedBy) {}

    /** How a class stands. */
    public enum Standing {
        STATED,
        /** Nothing is stated yet; the class works and is reminded. */
        REMINDED,
        /** The days are over: the pages of the class ask for it. */
        ASKED
    }

    /** What the pages of a class say about it; nothing where it is stated, or where there is no such class. */
    public record Notice(String classId, Standing standing, long daysLeft) {}

    public Optional<Notice> notice(String classId) {
        return store.sql(UNSTATED)
                .param("class", classId)
                .query(LocalDate.class)
                .optional()
                .map(opened -> daysLeft(opened))
                .map(days -> new Notice(classId, days > 0 ? Standing.REMINDED : Standing.ASKED, days));
    }

    public List<Statement> statements(VisibleClass visible) {
        return store.sql(STATEMENTS)
                .param("class", visible.id())
                .query((row, number) -> new Statement(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getObject("collected_on", LocalDate.class),
                        row.getString("collected_by")))
                .list();
    }

    /** Of how many pupils no digest is sent, because a guardian does not agree; who they are is not said. */
    public int withoutDigest(VisibleClass visible) {
        return store.sql(WITHOUT_DIGEST)
                .param("class", visible.id())
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    public Standing standing(VisibleClass visible) {
        boolean isStated = statements(visible).stream().anyMatch(stated -> stated.purpose() == Purpose.PRACTICE);
        if (isStated) {
            return Standing.STATED;
        }
        return daysLeft(visible) > 0 ? Standing.REMINDED : Standing.ASKED;
    }

    /** Days on which the class still works without a statement; 0 when they are over. */
    public long daysLeft(VisibleClass visible) {
        Optional<LocalDate> opened = store.sql(OPENED)
                .param("class", visible.id())
                .query(LocalDate.class)
                .optional();
        return daysLeft(opened.orElse(today()));
    }

    private long daysLeft(LocalDate opened) {
        long until = opened.plusDays(DAYS_WITHOUT_STATEMENT).toEpochDay();
        return Math.max(0, until - today().toEpochDay());
    }

    /** Open classes of schools that nobody stated anything about. */
    public List<String> withoutStatement(List<GradeAccess.KeptSchool> schools) {
        return store.sql(MISSING)
                .param(
                        "schools",
                        schools.stream().map(GradeAccess.KeptSchool::id).toArray(String[]::new))
                .param("today", today())
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
