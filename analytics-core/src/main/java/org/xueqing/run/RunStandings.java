package org.xueqing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.plan.Believed;
import org.xueqing.plan.Standings;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/** What a run believes of some pupils now, as plans ask for it. */
public final class RunStandings {

    private static final BktParameters NO_RUN = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);

    private RunStandings() {}

    /**
     * Of every pupil and point asked for; a pupil without answers stands as everybody begins.
     *
     * @param runId null where none is published
     */
    public static Map<String, Believed> read(
            Connection connection,
            @Nullable Long runId,
            Collection<String> pupils,
            Collection<String> points,
            Curriculum curriculum,
            Instant now)
            throws SQLException {
        Optional<BktParameters> parameters =
                runId == null ? Optional.empty() : FrozenParameters.ofBeliefs(connection, runId);
        Standings standings = new Standings(parameters.orElse(NO_RUN), now);
        Map<String, PupilMastery> known = runId == null ? Map.of() : PupilStates.beliefs(connection, runId, pupils);
        Map<String, Believed> read = new HashMap<>();
        for (String pupil : pupils) {
            read.put(pupil, standings.believed(known.getOrDefault(pupil, PupilMastery.EMPTY), points, curriculum));
        }
        return read;
    }
}
