package org.xueqing.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the files. The first broken rule stops the load and names file, line and value. */
final class CurriculumRules {

    private final CurriculumFiles files;
    private final Map<String, Sourced<KnowledgePoint>> points;

    private CurriculumRules(CurriculumFiles files) {
        this.files = files;
        unique(files.points(), "id", KnowledgePoint::id);
        this.points = files.points().stream()
                .collect(Collectors.toMap(point -> point.value().id(), Function.identity()));
    }

    static void check(CurriculumFiles files) {
        CurriculumRules rules = new CurriculumRules(files);
        unique(files.points(), "name_zh", KnowledgePoint::nameZh);
        unique(files.misconceptions(), "code", Misconception::code);
        unique(files.units(), "unit_no", CurriculumRules::key);
        unique(files.placements(), "knowledge_point", it -> it.edition() + " " + it.knowledgePoint());
        unique(files.placements(), "position", it -> key(it) + " " + it.position());
        rules.everyPointExists();
        rules.everyUnitExists();
        rules.noCycle();
        rules.prerequisitesAreTaughtEarlier();
    }

    private static <T> void unique(List<Sourced<T>> rows, String column, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (Sourced<T> row : rows) {
            Object value = key.apply(row.value());
            if (!seen.add(value)) {
                throw row.row().fault(column, "stands there twice: " + value);
            }
        }
    }

    private static String key(Unit unit) {
        return unit.edition() + " " + unit.volume() + " " + unit.number();
    }

    private static String key(Placement placement) {
        return placement.edition() + " " + placement.volume() + " " + placement.unitNumber();
    }

    private void everyPointExists() {
        files.points().forEach(it -> it.value().prerequisites().forEach(id -> known(it, "prerequisites", id)));
        files.placements().forEach(it -> known(it, "knowledge_point", it.value().knowledgePoint()));
        files.misconceptions().forEach(it -> known(it, "kp_id", it.value().knowledgePoint()));
        files.misconceptions().forEach(it -> it.value().remediation().forEach(id -> known(it, "remediation_kps", id)));
    }

    private void known(Sourced<?> from, String column, String id) {
        if (!points.containsKey(id)) {
            throw from.row().fault(column, "names no knowledge point: " + id);
        }
    }

    private void everyUnitExists() {
        Set<String> units = files.units().stream().map(it -> key(it.value())).collect(Collectors.toSet());
        for (Sourced<Placement> placement : files.placements()) {
            if (!units.contains(key(placement.value()))) {
                throw placement.row().fault("unit_no", "names no unit: " + key(placement.value()));
            }
        }
    }

    private void noCycle() {
        Set<String> done = new HashSet<>();
        files.points().forEach(point -> follow(point, new HashSet<>(), done));
    }

    private void follow(Sourced<KnowledgePoint> point, Set<String> path, Set<String> done) {
        String id = point.value().id();
        if (done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            throw point.row().fault("prerequisites", "lead back to " + id);
        }
        point.value().prerequisites().stream()
                .flatMap(before -> Stream.ofNullable(points.get(before)))
                .forEach(before -> follow(before, path, done));
        path.remove(id);
        done.add(id);
    }

    /** Holds for the edition that the prerequisites were written for; others are placed in part only. */
    private void prerequisitesAreTaughtEarlier() {
        Map<String, Placement> placed = new HashMap<>();
        files.placements().stream()
                .map(Sourced::value)
                .filter(it -> it.edition().equals(Curriculum.SUJIAO_2013))
                .forEach(it -> placed.put(it.knowledgePoint(), it));
        files.points().forEach(point -> taughtAfterItsPrerequisites(point, placed));
    }

    private static void taughtAfterItsPrerequisites(Sourced<KnowledgePoint> point, Map<String, Placement> placed) {
        Placement own = placed.get(point.value().id());
        if (own == null) {
            throw point.row()
                    .fault(
                            "id",
                            "has no place in " + Curriculum.SUJIAO_2013 + ": "
                                    + point.value().id());
        }
        for (String before : point.value().prerequisites()) {
            Placement earlier = placed.get(before);
            if (earlier != null && Placement.TEACHING_ORDER.compare(earlier, own) >= 0) {
                throw point.row().fault("prerequisites", "holds a point that is taught later: " + before);
            }
        }
    }
}
