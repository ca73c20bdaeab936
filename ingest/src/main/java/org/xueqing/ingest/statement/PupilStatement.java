package org.xueqing.ingest.statement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row says about a pupil. What is null, or empty among the guardians and decisions, it does not speak of.
 *
 * @param nationalId 学籍号
 * @param foreignId the id in another system
 * @param pupilNo 学号 in the class
 * @param home the pupil's class
 * @param presence whether the source says that the pupil is no longer there
 */
public record PupilStatement(
        Place place,
        @Nullable String nationalId,
        @Nullable String foreignId,
        @Nullable String name,
        @Nullable String pupilNo,
        @Nullable ClassName home,
        List<GuardianStatement> guardians,
        Map<Purpose, Decision> decisions,
        Presence presence) {

    public enum Presence {
        /** At the school. */
        HERE,
        /** At the school, but no longer in the class named. */
        WITHOUT_CLASS,
        /** No longer at the school. */
        GONE
    }

    public PupilStatement {
        guardians = List.copyOf(guardians);
        decisions = Map.copyOf(decisions);
    }
}
