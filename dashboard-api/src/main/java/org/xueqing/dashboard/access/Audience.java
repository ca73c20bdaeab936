package org.xueqing.dashboard.access;

import java.util.Set;

/** Whom a route is made for. What of it they see is decided by the rows' own rule. */
public enum Audience {
    /** Nobody has to sign in. */
    ANYBODY(Set.of()),
    /** Whoever has signed in. */
    SIGNED_IN(Set.of(Role.values())),
    TEACHING(Set.of(Role.TEACHER, Role.HEAD_TEACHER, Role.SUBJECT_LEAD, Role.ADMIN)),
    PUPILS(Set.of(Role.STUDENT)),
    GUARDIANS(Set.of(Role.PARENT)),
    ADMINISTRATION(Set.of(Role.ADMIN)),
    /** Who keeps the consent of a class: its head teacher and the administrator. */
    CONSENT_KEEPING(Set.of(Role.HEAD_TEACHER, Role.ADMIN)),
    /** Grades as sums: the school's leads and administrators, and the district. */
    LEADING(Set.of(Role.SUBJECT_LEAD, Role.ADMIN)),
    DISTRICT(Set.of(Role.DISTRICT));

    private final Set<Role> roles;

    Audience(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean includes(Role role) {
        return roles.contains(role);
    }
}
