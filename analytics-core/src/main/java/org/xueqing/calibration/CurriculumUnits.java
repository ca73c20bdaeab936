package org.xueqing.calibration;

import java.util.HashMap;
import java.util.Map;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Placement;

/** Which points lend each other what they know: those of a unit of the textbook; those of a foreign source. */
public record CurriculumUnits(Map<String, String> byPoint) implements PooledCalibration.UnitOf {

    public static CurriculumUnits load() {
        Map<String, String> units = new HashMap<>();
        for (Placement placement : Curriculum.load().placements(Curriculum.SUJIAO_2013)) {
            units.put(placement.knowledgePoint(), placement.volume() + "/" + placement.unitNumber());
        }
        return new CurriculumUnits(units);
    }

    @Override
    public String apply(String knowledgePoint) {
        return byPoint.getOrDefault(knowledgePoint, source(knowledgePoint));
    }

    /** A foreign point names its source before the colon. */
    private static String source(String knowledgePoint) {
        return knowledgePoint.substring(0, knowledgePoint.indexOf(':') + 1);
    }
}
