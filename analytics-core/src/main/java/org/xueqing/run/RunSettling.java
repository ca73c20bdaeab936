package org.xueqing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.plan.Settling;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/** Finds where pupils have settled on a point, as a run believes. */
public final class RunSettling {

    private static final BktParameters NO_RUN = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);

    private RunSettling() {}

    /** @param runId null where none is published */
    public static Settling of(Connection connection, @Nullable Long runId, String point, Instant now)
            throws SQLException {
        Optional<BktParameters> parameters =
                runId == null ? Optional.empty() : FrozenParameters.kept(connection, runId);
        return new Settling(parameters.orElse(NO_RUN), point, now);
    }
}
