package org.xueqing.dashboard.work;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.VisibleClass;

/** Whose work a teacher may do: only those who see a class's pupils one by one speak for the class. */
public final class OwnClass {

    private OwnClass() {}

    /** The class, if it is on the roster. Pupils without a class have no lessons and no assignments. */
    public static VisibleClass rostered(VisibleClass visible) {
        if (visible.isUnassigned()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visible;
    }

    /** The class, if the viewer works with it; for everybody else there is no such page. */
    public static VisibleClass own(VisibleClass visible) {
        if (!visible.isOwn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visible;
    }
}
