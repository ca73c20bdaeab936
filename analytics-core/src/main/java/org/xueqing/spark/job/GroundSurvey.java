package org.xueqing.spark.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.xueqing.response.BktParameters;
import org.xueqing.run.FrozenParameters;
import org.xueqing.spark.job.Ground.Firm;
import org.xueqing.spark.job.Ground.Unfit;
import org.xueqing.spark.lake.AppendedPractice;
import org.xueqing.spark.lake.EmptyLakeException;
import org.xueqing.spark.store.PinnedTables;
import org.xueqing.spark.store.PublishedRun;

/** Finds out whether continuing the published run gives what a full run with its parameters would. */
record GroundSurvey(AnalyzeSettings settings, Optional<BktParameters> given, SparkSession spark) {

    Ground result() throws SQLException, EmptyLakeException {
        Optional<PublishedRun> published = PublishedRun.read(settings.store());
        if (published.isEmpty()) {
            return new Unfit("no run is published yet");
        }
        PublishedRun run = published.get();
        if (!run.codeVersion().equals(settings.codeVersion())) {
            return new Unfit("it was computed by version " + run.codeVersion() + " of the program");
        }
        Optional<AppendedPractice> appended = AppendedPractice.since(spark, run.snapshot(), run.dataThrough());
        if (appended.isEmpty()) {
            return new Unfit("the lake was rewritten, or no longer knows snapshot " + run.snapshot());
        }
        return survey(run, appended.get());
    }

    private Ground survey(PublishedRun run, AppendedPractice appended) throws SQLException {
        PinnedTables tables = PinnedTables.read(
                settings.store(),
                appended.snapshot().dataThrough().atOffset(ZoneOffset.UTC).toLocalDate());
        if (!tables.fingerprint().equals(run.fingerprint())) {
            return new Unfit("the item bank, the classes or the consents have changed since");
        }
        BktParameters parameters;
        try (Connection connection = settings.store().connect()) {
            parameters = FrozenParameters.read(connection, run.runId());
        }
        if (given.isPresent() && !areSame(given.get(), parameters)) {
            return new Unfit("it has other parameters than the given file");
        }
        return new Firm(run, parameters, tables, appended);
    }

    /** Whether every point and item is treated alike, however they are written down. */
    private static boolean areSame(BktParameters one, BktParameters other) {
        Set<String> points = new HashSet<>(one.byPoint().keySet());
        points.addAll(other.byPoint().keySet());
        return one.namedPrior().equals(other.namedPrior())
                && one.ease().equals(other.ease())
                && one.effects().equals(other.effects())
                && points.stream().allMatch(point -> one.of(point).equals(other.of(point)));
    }
}
