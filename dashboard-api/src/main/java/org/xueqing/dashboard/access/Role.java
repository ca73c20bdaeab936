package org.xueqing.dashboard.access;

/** What an account is for. */
public enum Role {
    /** Sees the classes that are assigned to the account. */
    TEACHER,
    /** Sees every class. */
    ADMIN
}
