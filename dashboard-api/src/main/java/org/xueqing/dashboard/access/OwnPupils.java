package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pupil's own record, and a guardian's own children: nobody else is reached from here. */
public final class OwnPupils {

    private static final String OWN =
            """
            select s.student_id, coalesce(r.name, '') as name, coalesce(r.pupil_no, '') as pupil_no,
                   s.student_id in (select work_seen_by(:login, :today)) as shows_work,
                   coalesce(c.class_id, '') as class_id, coalesce(c.grade, 0) as grade, coalesce(c.class_no, 0) as class_no,
                   coalesce(c.edition, 'sujiao-2013') as edition
              from pupils_seen_by(:login, :today) as s (student_id)
              left join roster_pupils r using (student_id)
              left join lateral (
                   select c.* from class_members m join classes c using (class_id)
                    where m.student_id = s.student_id and m.valid_from <= :today
                      and (m.valid_to is null or m.valid_to >= :today)
                    order by m.valid_from desc limit 1) c on true
             order by r.name, length(r.pupil_no), r.pupil_no, s.student_id
            """;

    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public OwnPupils(JdbcClient store, Audit audit, Clock clock, ZoneId zone) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A pupil as the own self or the own child.
     *
     * @param classId of today; empty for a pupil in no class
     * @param grade 1 to 6, 0 for a pupil in no class
     */
    public record OwnPupil(VisiblePupil pupil, String classId, ClassName className, String edition) {
        public int grade() {
            return className.grade();
        }
    }

    /**
     * The record of the pupil who is signed in.
     *
     * @throws NotVisibleException if the viewer is not a pupil
     */
    public OwnPupil self(Viewer viewer) {
        return only(viewer, Role.STUDENT).stream()
                .findFirst()
                .map(own -> seen(viewer, own))
                .orElseThrow(NotVisibleException::new);
    }

    /** The children of the guardian who is signed in, by name; nothing of their work is read yet. */
    public List<OwnPupil> children(Viewer viewer) {
        return only(viewer, Role.PARENT);
    }

    /**
     * A child of the guardian who is signed in.
     *
     * @throws NotVisibleException if it is not
     */
    public OwnPupil child(Viewer viewer, String studentId) {
        return only(viewer, Role.PARENT).stream()
                .filter(own -> own.pupil().studentId().equals(studentId))
                .findFirst()
                .map(own -> seen(viewer, own))
                .orElseThrow(NotVisibleException::new);
    }

    /** As {@link #self}, for a page that stays open; nobody where work is not shown. */
    public OwnPupil followedSelf(Viewer viewer) {
        return only(viewer, Role.STUDENT).stream()
                .findFirst()
                .map(own -> followed(viewer, own))
                .orElseThrow(NotVisibleException::new);
    }

    /** As {@link #self}, for what the pupil does on a page that was opened: one look, however many answers. */
    public OwnPupil selfAtWork(Viewer viewer) {
        OwnPupil own = only(viewer, Role.STUDENT).stream().findFirst().orElseThrow(NotVisibleException::new);
        audit.followPupil(viewer, own.pupil().studentId());
        return own;
    }

    /** As {@link #child}, for a page that stays open; nobody where work is not shown. */
    public OwnPupil followedChild(Viewer viewer, String studentId) {
        return only(viewer, Role.PARENT).stream()
                .filter(own -> own.pupil().studentId().equals(studentId))
                .findFirst()
                .map(own -> followed(viewer, own))
                .orElseThrow(NotVisibleException::new);
    }

    private OwnPupil followed(Viewer viewer, OwnPupil own) {
        if (!own.pupil().showsWork()) {
            throw new NotVisibleException();
        }
        audit.followPupil(viewer, own.pupil().studentId());
        return own;
    }

    private OwnPupil seen(Viewer viewer, OwnPupil own) {
        audit.readPupil(viewer, Optional.empty(), own.pupil().studentId());
        return own;
    }

    /** The role of the session counts here; that it is still the account's was asked when the route was opened. */
    private List<OwnPupil> only(Viewer viewer, Role role) {
        if (viewer.role() != role) {
            throw new NotVisibleException();
        }
        return store.sql(OWN)
                .param("login", viewer.login())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .query(OwnPupils::own)
                .list();
    }

    private static OwnPupil own(ResultSet row, int number) throws SQLException {
        return new OwnPupil(
                new VisiblePupil(
                        row.getString("student_id"),
                        row.getString("pupil_no"),
                        row.getString("name"),
                        row.getBoolean("shows_work")),
                row.getString("class_id"),
                new ClassName(row.getInt("grade"), row.getInt("class_no"), ""),
                row.getString("edition"));
    }
}
