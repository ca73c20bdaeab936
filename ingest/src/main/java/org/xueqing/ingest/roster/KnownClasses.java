package org.xueqing.ingest.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.ClassName;

/** The classes that a file can speak of: those of the store, and, where that was asked for, those that it brings. */
final class KnownClasses {

    private final Roster before;
    private final RosterRequest request;
    private final Ids ids;
    private final String schoolId;
    private final Map<ClassName, String> idOfName = new HashMap<>();
    private final Map<String, String> campuses;
    private final List<RosterChange> created = new ArrayList<>();

    KnownClasses(Roster before, RosterRequest request, String schoolId, Ids ids) {
        this.before = before;
        this.request = request;
        this.schoolId = schoolId;
        this.ids = ids;
        this.campuses = new HashMap<>(before.campuses());
        before.classes().forEach(one -> idOfName.put(one.name(), one.classId()));
    }

    String schoolId() {
        return schoolId;
    }

    List<RosterChange> created() {
        return created;
    }

    String id(ClassName resolved) {
        String id = idOfName.get(resolved);
        if (id == null) {
            throw new IllegalStateException("Class " + resolved + " was not resolved");
        }
        return id;
    }

    /** A name without campus means the one class of that name, wherever it is. */
    Optional<ClassName> resolve(ClassName stated) {
        if (idOfName.containsKey(stated)) {
            return Optional.of(stated);
        }
        List<ClassName> candidates = candidates(stated);
        return stated.campus().isEmpty() && candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Why a class cannot be resolved. */
    Sentence unknown(ClassName stated) {
        List<ClassName> candidates = candidates(stated);
        return stated.campus().isEmpty() && candidates.size() > 1
                ? Sentence.of("roster.class-in-several-campuses", stated)
                : Sentence.of("roster.class-unknown", stated, known(stated.grade()));
    }

    boolean mayCreate(ClassName stated) {
        return request.unknown() == RosterRequest.Unknown.CREATED
                && (!stated.campus().isEmpty() || candidates(stated).isEmpty());
    }

    void create(ClassName name) {
        String campusId = campusId(name.campus());
        String classId = ids.schoolClass();
        idOfName.put(name, classId);
        created.add(new RosterChange.NewClass(classId, schoolId, campusId, name, request.schoolYear()));
    }

    private @Nullable String campusId(String campus) {
        if (campus.isEmpty()) {
            return null;
        }
        return campuses.computeIfAbsent(campus, name -> {
            String id = ids.campus();
            created.add(new RosterChange.NewCampus(id, schoolId, name));
            return id;
        });
    }

    private List<ClassName> candidates(ClassName stated) {
        return idOfName.keySet().stream()
                .filter(name -> name.grade() == stated.grade() && name.classNo() == stated.classNo())
                .sorted()
                .toList();
    }

    private String known(int grade) {
        List<String> names = before.classes().stream()
                .map(Roster.SchoolClass::name)
                .filter(name -> name.grade() == grade)
                .sorted()
                .map(ClassName::toString)
                .toList();
        return names.isEmpty() ? "—" : String.join("、", names);
    }
}
