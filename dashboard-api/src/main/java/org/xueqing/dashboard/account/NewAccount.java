package org.xueqing.dashboard.account;

import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.Role;

/**
 * An account to be made: who signs in as what, and whom on the roster that is.
 *
 * @param schoolId of an administrator of one school; null is the whole installation
 * @param mustChange whether the password has to be changed at the first sign-in, because others know it
 */
public record NewAccount(
        String login,
        Role role,
        String displayName,
        @Nullable String staffId,
        @Nullable String studentId,
        @Nullable String guardianId,
        @Nullable String schoolId,
        @Nullable String district,
        boolean mustChange) {

    private static final int LONGEST_LOGIN = 64;

    public NewAccount {
        if (login.isBlank() || login.length() > LONGEST_LOGIN) {
            throw new IllegalArgumentException("login must have 1 to 64 characters, not " + login.length());
        }
    }

    public static NewAccount administrator(String login, String displayName) {
        return new NewAccount(login, Role.ADMIN, displayName, null, null, null, null, null, false);
    }

    /** @param role of those who teach */
    public static NewAccount teacher(String login, Role role, String displayName, @Nullable String staffId) {
        return new NewAccount(login, role, displayName, staffId, null, null, null, null, false);
    }

    public static NewAccount pupil(String login, String displayName, String studentId) {
        return new NewAccount(login, Role.STUDENT, displayName, null, studentId, null, null, null, false);
    }

    public static NewAccount guardian(String login, String displayName, String guardianId) {
        return new NewAccount(login, Role.PARENT, displayName, null, null, guardianId, null, null, false);
    }

    public static NewAccount district(String login, String displayName, String district) {
        return new NewAccount(login, Role.DISTRICT, displayName, null, null, null, null, district, false);
    }

    public static NewAccount sender(String login, String displayName) {
        return new NewAccount(login, Role.SENDER, displayName, null, null, null, null, null, false);
    }

    public NewAccount withPasswordToChange() {
        return new NewAccount(login, role, displayName, staffId, studentId, guardianId, schoolId, district, true);
    }

    public NewAccount ofSchool(String school) {
        return new NewAccount(login, role, displayName, staffId, studentId, guardianId, school, district, mustChange);
    }
}
