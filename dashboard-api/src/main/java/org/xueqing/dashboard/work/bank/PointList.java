package org.xueqing.dashboard.work.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Misconception;
import org.xueqing.curriculum.Unit;

/** The curriculum's points, units and misconceptions, by the names that people type and read. */
public final class PointList {

    private final Curriculum curriculum;
    private final Map<String, Misconception> misconceptions = new HashMap<>();

    PointList(Curriculum curriculum) {
        this.curriculum = curriculum;
        curriculum.misconceptions().forEach(it -> misconceptions.put(it.code(), it));
    }

    /** A unit to choose. @param key as addresses write it, such as 3-上-2 */
    public record UnitChoice(String key, String volume, String title) {}

    /** In teaching order. */
    public List<KnowledgePoint> points() {
        return curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .flatMap(placement -> curriculum.point(placement.knowledgePoint()).stream())
                .toList();
    }

    List<UnitChoice> units() {
        List<UnitChoice> units = new ArrayList<>();
        for (Unit unit : curriculum.units()) {
            if (unit.edition().equals(Curriculum.SUJIAO_2013)) {
                String volume =
                        unit.volume().grade() + "-" + unit.volume().semester().sign();
                units.add(new UnitChoice(volume + "-" + unit.number(), volume, unit.number() + " " + unit.title()));
            }
        }
        return units;
    }

    /** The point of this id or Chinese name. */
    Optional<String> id(String named) {
        String wanted = named.strip();
        return curriculum.points().stream()
                .filter(point -> point.id().equals(wanted) || point.nameZh().equals(wanted))
                .map(KnowledgePoint::id)
                .findFirst();
    }

    List<String> ofUnit(String key) {
        return curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .filter(placement -> key.equals(placement.volume().grade() + "-"
                        + placement.volume().semester().sign() + "-" + placement.unitNumber()))
                .map(placement -> placement.knowledgePoint())
                .toList();
    }

    /** The id itself where the curriculum has no such point. */
    public String name(String id, Locale language) {
        return curriculum
                .point(id)
                .map(point -> language.getLanguage().equals("en") ? point.nameEn() : point.nameZh())
                .orElse(id);
    }

    /** Of all these points, each once, in their order. */
    public List<String> competencies(List<String> ids) {
        return ids.stream()
                .flatMap(id -> curriculum.point(id).stream())
                .flatMap(point -> point.competencies().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What teachers call a wrong procedure. */
    public String misconception(String code, Locale language) {
        return Optional.ofNullable(misconceptions.get(code))
                .map(it -> language.getLanguage().equals("en") ? it.nameEn() : it.nameZh())
                .orElse(code);
    }
}
