package org.xueqing.dashboard.access;

/** A pupil whose record the viewer may open: proof that access was asked, which only access can make. */
public final class VisiblePupil {

    private final String studentId;
    private final String number;
    private final String name;
    private final boolean showsWork;

    VisiblePupil(String studentId, String number, String name, boolean showsWork) {
        this.studentId = studentId;
        this.number = number;
        this.name = name;
        this.showsWork = showsWork;
    }

    /** The pseudonymous id under which findings are kept. */
    public String studentId() {
        return studentId;
    }

    /** 学号 in the class; empty where the pupil is not on the roster. */
    public String number() {
        return number;
    }

    /** The name, or the pseudonymous id where the pupil is not on the roster. */
    public String name() {
        return name.isEmpty() ? studentId : name;
    }

    public boolean isRostered() {
        return !name.isEmpty();
    }

    /** Whether the guardians agree that work is recorded and analysed. Where not, there is nothing to show. */
    public boolean showsWork() {
        return showsWork;
    }
}
