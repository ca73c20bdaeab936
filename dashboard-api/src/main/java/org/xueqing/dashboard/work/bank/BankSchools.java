package org.xueqing.dashboard.work.bank;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;

/** Whose bank a viewer works with: that of the school of a class that the viewer sees. */
@Component
class BankSchools {

    private final ClassAccess access;

    BankSchools(ClassAccess access) {
        this.access = access;
    }

    record School(String id, String name) {}

    List<School> of(Viewer viewer) {
        return classes(viewer).stream()
                .map(it -> new School(it.schoolId(), it.school()))
                .distinct()
                .toList();
    }

    /**
     * The school of this id, or the first one where none is named; for whoever does not see it there is none.
     */
    School one(Viewer viewer, String id) {
        return of(viewer).stream()
                .filter(school -> id.isEmpty() || school.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** On the roster, in school order. */
    List<VisibleClass> classes(Viewer viewer) {
        return access.classes(viewer).stream().filter(it -> !it.isUnassigned()).toList();
    }
}
