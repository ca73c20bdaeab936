package org.xueqing.ingest.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.Batches;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.land.SortedLog;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.store.WithheldPupils;
import org.xueqing.ingest.topic.EventStream;

/**
 * Counts again from the lake what the store says, as of one moment. Others may go on sending meanwhile.
 *
 * @param beside where the log is sorted for a while, in files that only their owner can read
 * @param patience how long the published run may take to come up with live
 * @param progress told what is being done
 */
public record Verification(Installation installation, Path beside, Duration patience, Progress progress) {

    private static final int MOST_RECORDS_A_BATCH = 50_000;
    private static final Duration LANDS_WITHIN = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Who wants to know how far it is. */
    @FunctionalInterface
    public interface Progress {
        void at(Sentence sentence);
    }

    /**
     * What came of it.
     *
     * @param records of the lake, repeats included
     * @param subjects pupils and classes
     */
    public record Outcome(Differences differences, long records, long subjects) {}

    public Outcome run() {
        awaitLanded();
        awaitLevel();
        try (StoreLock nothingIsRemoved = StoreLock.share(installation.store(), StoreLock.Of.LOG_REMOVAL)) {
            return installation.store().inTransaction(connection -> {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                try {
                    return asOf(Moment.of(connection), connection);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Whoever is being erased is gone from one of log and store before the other. */
    private List<String> present(List<String> subjects) {
        Set<String> gone = erased(new HashSet<>(subjects));
        return subjects.stream().filter(subject -> !gone.contains(subject)).toList();
    }

    private Set<String> erased(Set<String> subjects) {
        return installation.store().inTransaction(connection -> ErasedPupils.among(connection, subjects));
    }

    private void awaitLanded() {
        installation.awaitLanded(LANDS_WITHIN, () -> progress.at(Sentence.of("import.landing")));
    }

    private void awaitLevel() {
        Store store = installation.store();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!store.inTransaction(PublishedRun::isLevel) && System.nanoTime() < deadline) {
            installation.checkFlow();
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the published run", e);
            }
        }
    }

    private Outcome asOf(Moment moment, Connection connection) throws SQLException, IOException {
        // Whatever this moment holds is landed before anything is compared.
        awaitLanded();
        Differences differences = new Differences();
        Cursors.compare(connection, differences);
        Optional<PublishedRun> run = PublishedRun.find(connection, differences);
        long records = 0;
        long subjects = 0;
        for (EventStream stream : EventStream.values()) {
            LandedLog log = LandedLog.pin(installation.lake(), stream);
            Survey survey = Survey.of(stream, log, moment, differences);
            new TopicCheck(
                            installation.engines().addresses().kafka(),
                            installation.topics(),
                            moment,
                            this::erased,
                            differences)
                    .compare(survey);
            survey.addStored(connection);
            records += survey.size();
            subjects += survey.records().size();
            compare(survey, log, moment, run, connection, differences);
        }
        return new Outcome(differences, records, subjects);
    }

    private void compare(
            Survey survey,
            LandedLog log,
            Moment moment,
            Optional<PublishedRun> run,
            Connection connection,
            Differences differences)
            throws SQLException, IOException {
        Batches batches = Batches.of(survey.records(), MOST_RECORDS_A_BATCH);
        try (SortedLog sorted = SortedLog.of(
                log, batches, record -> moment.holds(survey.stream(), record.partition(), record.offset()), beside)) {
            for (int batch = 0; batch < batches.size(); batch++) {
                progress.at(Sentence.of("verify.progress", 100 * batch / batches.size()));
                List<String> subjects = present(batches.subjects().get(batch));
                Set<String> withheld = WithheldPupils.among(connection, new HashSet<>(subjects));
                Map<String, Map<UUID, LandedEvent>> logged = sorted.read(batch);
                compareEvents(
                        new IdentityCheck(survey.stream(), moment, withheld, differences),
                        subjects,
                        logged,
                        connection);
                if (survey.stream() == EventStream.PRACTICE && run.isPresent()) {
                    // Nothing is computed for those whose guardians do not agree.
                    List<String> permitted = subjects.stream()
                            .filter(pupil -> !withheld.contains(pupil))
                            .toList();
                    compareRun(new RunCheck(run.get(), differences), permitted, logged, connection);
                }
            }
        }
    }

    private static void compareEvents(
            IdentityCheck identities,
            List<String> subjects,
            Map<String, Map<UUID, LandedEvent>> logged,
            Connection connection)
            throws SQLException {
        StoredEvents stored = StoredEvents.of(connection, identities.stream(), subjects);
        StoredBodies bodies = StoredBodies.of(connection, identities.stream(), subjects);
        VoidCheck voids = new VoidCheck(identities.differences());
        for (String subject : subjects) {
            Map<UUID, LandedEvent> its = logged.getOrDefault(subject, Map.of());
            identities.compare(subject, its, stored.of(subject), bodies.of(subject));
            voids.compare(subject, its, bodies.of(subject));
        }
    }

    private static void compareRun(
            RunCheck check, List<String> pupils, Map<String, Map<UUID, LandedEvent>> logged, Connection connection)
            throws SQLException {
        StoredFindings findings = StoredFindings.of(connection, check.run().runId(), pupils);
        for (String pupil : pupils) {
            check.compare(pupil, logged.getOrDefault(pupil, Map.of()).values(), findings);
        }
    }
}
