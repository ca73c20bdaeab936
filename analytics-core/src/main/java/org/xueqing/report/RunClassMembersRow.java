package org.xueqing.report;

/** A row of {@code run_class_members}: the class in which a pupil's findings are summed up. */
public record RunClassMembersRow(String classId, String studentId) {

    /** Class of a pupil in no class: one per source, the text before the first {@code :} of the id. */
    public static RunClassMembersRow unassigned(String studentId) {
        int colon = studentId.indexOf(':');
        return new RunClassMembersRow("unassigned:" + (colon < 0 ? "other" : studentId.substring(0, colon)), studentId);
    }
}
