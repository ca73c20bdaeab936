package org.xueqing.plan;

import java.util.List;
import java.util.Map;
import org.xueqing.item.choice.Exposure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.rootcause.RootCause;

/**
 * A pupil to plan for.
 *
 * @param standings of every point that may be practised
 * @param tempo time that the pupil takes, in times what others take; see {@link Times}
 * @param exposure what the pupil was given
 * @param diagnoses by point, of those with several answers lately
 * @param causes behind weak points
 */
public record Learner(
        String studentId,
        Map<String, Standing> standings,
        double tempo,
        Exposure exposure,
        Map<String, Diagnosis> diagnoses,
        List<RootCause> causes) {

    public Learner {
        standings = Map.copyOf(standings);
        diagnoses = Map.copyOf(diagnoses);
        causes = List.copyOf(causes);
        if (!(tempo > 0)) {
            throw new IllegalArgumentException("tempo " + tempo);
        }
    }

    /** Of whom answers alone are known. */
    public static Learner of(String studentId, Map<String, Standing> standings, double tempo, Exposure exposure) {
        return new Learner(studentId, standings, tempo, exposure, Map.of(), List.of());
    }

    Standing standing(String point) {
        Standing standing = standings.get(point);
        if (standing == null) {
            throw new IllegalArgumentException("nothing was said of " + studentId + " and " + point);
        }
        return standing;
    }
}
