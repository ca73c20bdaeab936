package org.xueqing.dashboard.finding;

import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.xueqing.ingest.store.Store;
import org.xueqing.response.BktParameters;
import org.xueqing.run.FrozenParameters;

/** The parameters of the published run, read once for each run: they never change, and say nothing of a pupil. */
@Repository
public class RunParameters {

    private final RunQueries runs;
    private final Store store;
    private volatile Kept kept = new Kept(-1, Optional.empty());

    private record Kept(long runId, Optional<BktParameters> parameters) {}

    RunParameters(RunQueries runs, Store store) {
        this.runs = runs;
        this.store = store;
    }

    /** Empty where nothing was published, or the run has kept none. */
    public Optional<BktParameters> published() {
        return runs.published().flatMap(run -> of(run.runId()));
    }

    private Optional<BktParameters> of(long runId) {
        Kept known = kept;
        if (known.runId() != runId || known.parameters().isEmpty()) {
            known = new Kept(runId, store.read(connection -> FrozenParameters.find(connection, runId)));
            kept = known;
        }
        return known.parameters();
    }
}
