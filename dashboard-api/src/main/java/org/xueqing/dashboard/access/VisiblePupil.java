package org.xueqing.dashboard.access;

/** A pupil of a class that the viewer may see: proof that access was asked, which only access can make. */
public final class VisiblePupil {

    private final String studentId;
    private final String number;
    private final String name;

    VisiblePupil(String studentId, String number, String name) {
        this.studentId = studentId;
        this.number = number;
        this.name = name;
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
}
