package org.xueqing.dashboard.access;

/** A class that the viewer may see: proof that access was asked, which only access can make. */
public final class VisibleClass {

    private final String id;
    private final ClassName name;
    private final String school;
    private final String edition;

    VisibleClass(String id, ClassName name, String school, String edition) {
        this.id = id;
        this.name = name;
        this.school = school;
        this.edition = edition;
    }

    public String id() {
        return id;
    }

    public ClassName name() {
        return name;
    }

    /** Empty for pupils without a class. */
    public String school() {
        return school;
    }

    /** Whose textbooks the class uses; for pupils without a class the edition that holds every point. */
    public String edition() {
        return edition;
    }

    /** Whether these are the pupils of a source that have no class; they stand in the published run alone. */
    public boolean isUnassigned() {
        return name.grade() == 0;
    }
}
