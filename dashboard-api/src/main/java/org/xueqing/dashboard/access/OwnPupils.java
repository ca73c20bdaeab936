package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pupil's own record, and a guardian's own children: nobody else is reached from here. */
public final class OwnPupils {

    private static final String OWN = "select * from own_pupils()";

    private final JdbcClient store;
    private final Audit audit;

    public OwnPupils(JdbcClient store, Audit audit) {
        this.store = store;
        this.audit = audit;
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
        return store.sql(OWN).query(OwnPupils::own).list();
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
