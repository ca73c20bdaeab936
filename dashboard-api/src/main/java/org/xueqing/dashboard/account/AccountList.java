package org.xueqing.dashboard.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.ClassName;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.store.Store;

/** The accounts of a school, for those who keep them. */
public final class AccountList {

    private static final int MOST = 300;

    private static final String OF_SCHOOL =
            """
            select a.login, a.role, coalesce(r.name, s.name, a.display_name) as display_name, a.must_change,
                   a.closed_at is not null as closed, coalesce(a.subject, '') as subject,
                   coalesce(h.grade, 0) as grade, coalesce(h.class_no, 0) as class_no,
                   coalesce(r.pupil_no, k.pupil_no, s.staff_no, '') as number, coalesce(k.name, '') as child
              from accounts a
              left join staff s on s.staff_id = a.staff_id
              left join roster_pupils r on r.student_id = a.student_id
              left join lateral (select p.student_id, p.name, p.pupil_no from guardianships g join roster_pupils p using (student_id)
                                  where g.guardian_id = a.guardian_id and g.valid_to is null and p.school_id = :school
                                  order by p.student_id limit 1) k on true
              left join lateral (select c.grade, c.class_no from class_members m join classes c using (class_id)
                                  where m.student_id = coalesce(r.student_id, k.student_id) and m.valid_to is null
                                  order by m.valid_from desc limit 1) h on true
             where (s.school_id = :school or r.school_id = :school or a.school_id = :school
                    or exists (select 1 from guardianships g join roster_pupils p using (student_id)
                                where g.guardian_id = a.guardian_id and p.school_id = :school))
               and a.login <> :self
            """;
    private static final String LIST = OF_SCHOOL
            + " and (:text = '' or coalesce(r.name, s.name, a.display_name) like '%' || :text || '%' or a.login = :text)"
            + " order by a.closed_at is not null, a.role, h.grade, h.class_no, length(r.pupil_no), r.pupil_no, 3, a.login"
            + " limit :most";
    private static final String CLOSE =
            "update accounts set closed_at = :now, subject = null where login = :login and closed_at is null";

    private final JdbcClient store;
    private final Clock clock;

    public AccountList(Store store, Clock clock) {
        this.store = JdbcClient.create(store.dataSource());
        this.clock = clock;
    }

    /**
     * An account as its keeper sees it.
     *
     * @param subject by which an identity provider knows the person; empty if not linked
     * @param place tells people of one name apart
     */
    public record Line(
            String login, Role role, String name, boolean mustChange, boolean isClosed, String subject, Place place) {}

    /**
     * Where a person stands on the roster.
     *
     * @param home the pupil's class now, or that of the guardian's child; grade 0 where there is none
     * @param number 学号 of the pupil or the child, 工号 of staff; may be empty
     * @param child name of the guardian's child, else empty
     */
    public record Place(ClassName home, String number, String child) {

        public String in(Locale language) {
            return Stream.of(home.grade() == 0 ? "" : home.in(language), number, child)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** The school's accounts but the viewer's own, by a part of the name or the whole login; not more than 300. */
    public List<Line> lines(KeptSchool school, Viewer viewer, String text) {
        return store.sql(LIST)
                .param("school", school.id())
                .param("self", viewer.login())
                .param("text", text.strip())
                .param("most", MOST)
                .query((row, number) -> new Line(
                        row.getString("login"),
                        Role.valueOf(row.getString("role")),
                        row.getString("display_name"),
                        row.getBoolean("must_change"),
                        row.getBoolean("closed"),
                        row.getString("subject"),
                        new Place(
                                new ClassName(row.getInt("grade"), row.getInt("class_no"), ""),
                                row.getString("number"),
                                row.getString("child"))))
                .list();
    }

    /** Whether this is an account of the school, and not the viewer's own. */
    public boolean isKept(KeptSchool school, Viewer viewer, String login) {
        return store.sql("select exists (" + OF_SCHOOL + " and a.login = :login)")
                .param("school", school.id())
                .param("self", viewer.login())
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /**
     * Links an account to the subject by which an identity provider knows the person; an empty one unlinks.
     *
     * @return whether that subject was free
     */
    public boolean link(String login, String subject) {
        try {
            store.sql("update accounts set subject = nullif(:subject, '') where login = :login and closed_at is null")
                    .param("login", login)
                    .param("subject", subject)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** From now on nobody signs in with it, and open sessions of it see nothing. */
    public void close(String login) {
        store.sql(CLOSE)
                .param("login", login)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
