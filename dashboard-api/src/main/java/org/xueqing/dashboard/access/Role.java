package org.xueqing.dashboard.access;

/** What an account is for. One account has one role. */
public enum Role {
    /** A pupil: sees the own map and practice. */
    STUDENT,
    /** A guardian: sees the own children, by level. */
    PARENT,
    /** Sees the pupils of the classes taught. */
    TEACHER,
    /** 班主任: as a teacher, and for the own class guardians and consent. */
    HEAD_TEACHER,
    /** 教研组长: as a teacher for the own classes; the classes of the grades led as sums. */
    SUBJECT_LEAD,
    /** Sees every class of the school; keeps the roster. */
    ADMIN,
    /** Sees grades as sums of at least ten pupils. */
    DISTRICT,
    /** A machine that sends events; sees nothing. */
    SENDER
}
