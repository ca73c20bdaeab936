package org.xueqing.dashboard.access;

/** A grade of a school that the viewer may see as sums: proof that access was asked, which only access can make. */
public final class VisibleGrade {

    private final Viewer viewer;
    private final String schoolId;
    private final String school;
    private final int grade;

    VisibleGrade(Viewer viewer, String schoolId, String school, int grade) {
        this.viewer = viewer;
        this.schoolId = schoolId;
        this.school = school;
        this.grade = grade;
    }

    public Viewer viewer() {
        return viewer;
    }

    public String schoolId() {
        return schoolId;
    }

    public String school() {
        return school;
    }

    /** 1 to 6. */
    public int grade() {
        return grade;
    }
}
