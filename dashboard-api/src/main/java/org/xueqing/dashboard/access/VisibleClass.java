package org.xueqing.dashboard.access;

/** A class that the viewer may see: proof that access was asked, which only access can make. */
public final class VisibleClass {

    private final Viewer viewer;
    private final String id;
    private final ClassName name;
    private final School school;
    private final String edition;
    private final boolean showsPupils;

    /** Both empty for pupils without a class. */
    record School(String id, String name) {}

    VisibleClass(Viewer viewer, String id, ClassName name, School school, String edition, boolean showsPupils) {
        this.viewer = viewer;
        this.id = id;
        this.name = name;
        this.school = school;
        this.edition = edition;
        this.showsPupils = showsPupils;
    }

    /** To whom it is visible. */
    public Viewer viewer() {
        return viewer;
    }

    public String id() {
        return id;
    }

    public ClassName name() {
        return name;
    }

    /** Empty for pupils without a class. */
    public String school() {
        return school.name();
    }

    public String schoolId() {
        return school.id();
    }

    /** Whose textbooks the class uses; for pupils without a class the edition that holds every point. */
    public String edition() {
        return edition;
    }

    /** Whether the viewer sees the pupils one by one; otherwise the class is seen as sums alone. */
    public boolean showsPupils() {
        return showsPupils;
    }

    /** Whether this is a class of the two youngest grades, whose pupils read little yet. */
    public boolean isYoung() {
        return name.grade() == 1 || name.grade() == 2;
    }

    /** Whether these are the pupils of a source that have no class; they stand in the published run alone. */
    public boolean isUnassigned() {
        return name.grade() == 0;
    }

    /** Whether the viewer works with the class: sees its pupils one by one, and it is on the roster. */
    public boolean isOwn() {
        return showsPupils && !isUnassigned();
    }
}
