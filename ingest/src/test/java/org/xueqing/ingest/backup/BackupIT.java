package org.xueqing.ingest.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;

/** A copy that is made in the middle of a stream is an installation that agrees with itself. */
class BackupIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final int BEFORE = 300;

    @TempDir
    static Path folder;

    @Test
    void isRestoredToWhatWasAcceptedAndForgetsWhoWasErasedSince() throws Exception {
        Path old = folder.resolve("old");
        Path copy = folder.resolve("copy");
        Path now = folder.resolve("now");
        try (Installation installation = Installations.open(old)) {
            StoredRuns.awaitPublished(
                    installation.store(),
                    StoredRuns.stage(installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1))));
            accept(installation, 0, BEFORE);
            Thread sending = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    accept(installation, BEFORE + i, BEFORE + i + 1);
                }
            });
            sending.start();
            new Backup(installation, new DataFolder(old)).make(copy, MONDAY);
            sending.join();
            accept(installation, 1_000, 1_100);
            Installations.awaitLanded(installation);
            assertThat(differences(installation, old)).isEmpty();
            assertThatThrownBy(() -> new Backup(installation, new DataFolder(old)).make(copy, MONDAY))
                    .isInstanceOf(SpokenException.class);
            Tombstones.begin(installation.store(), List.of("p:1"), "", "a guardian asks for it", MONDAY);
            await().atMost(ONE_MINUTE)
                    .until(() -> Tombstones.proof(installation.store(), "p:1").isPresent());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rwx------");
        List<Path> untouched = files(old.resolve("lake"));

        new Restore(copy, new DataFolder(now), Optional.of(old.resolve("tombstones.json"))).make();

        try (Installation installation = Installations.open(now)) {
            await().atMost(ONE_MINUTE)
                    .until(() -> Tombstones.proof(installation.store(), "p:1").isPresent());
            Installations.awaitLanded(installation);
            assertThat(differences(installation, now)).isEmpty();
            assertThat(numbers(installation)).containsAll(numbers(0, BEFORE));
            assertThat(numbers(installation)).noneMatch(number -> number % 4 == 1);
            assertThat(accept(installation, 1_001, 1_002).get(0)).isInstanceOf(Verdict.Erased.class);
            assertThat(accept(installation, 2_000, 2_001).get(0)).isInstanceOf(Verdict.Accepted.class);
            Installations.awaitLanded(installation);
            assertThat(differences(installation, now)).isEmpty();
        }
        assertThat(files(old.resolve("lake"))).isEqualTo(untouched);
    }

    @Test
    void thatIsNotRestoredToItsEndIsUsedByNobody() throws Exception {
        Path half = folder.resolve("half");
        new DataFolder(half).beginRestore();
        Files.createDirectories(half.resolve("postgres"));
        assertThatThrownBy(() -> Installations.open(half))
                .isInstanceOf(SpokenException.class)
                .extracting(e -> ((SpokenException) e).sentence())
                .isEqualTo(Sentence.of("folder.half-restored", half));
    }

    private static List<Verdict> accept(Installation installation, int from, int to) {
        List<Candidate> answers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            answers.add(Candidate.of(answer(i)));
        }
        return new Acceptance(installation.store(), InstantSource.system()).acceptEach(answers);
    }

    private static TreeSet<Integer> numbers(Installation installation) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Installations.query(installation, "select sequence from answers")
                .forEach(row -> numbers.add(Integer.parseInt(row.get(0))));
        return numbers;
    }

    /** Without the erased pupil's. */
    private static List<Integer> numbers(int from, int to) {
        return Stream.iterate(from, number -> number < to, number -> number + 1)
                .filter(number -> number % 4 != 1)
                .toList();
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.sorted().toList();
        }
    }

    private static List<String> differences(Installation installation, Path beside) {
        Verification.Outcome outcome =
                new Verification(installation, beside, Duration.ofSeconds(5), sentence -> {}).run();
        return Stream.of(Invariant.values())
                .flatMap(invariant -> outcome.differences().examples(invariant).stream())
                .map(Object::toString)
                .toList();
    }

    private static Answered answer(int number) {
        return Answered.plain(
                new UUID(1, number),
                "p:" + number % 4,
                "i-1",
                List.of("K00" + (1 + number % 3)),
                number % 3 > 0,
                MONDAY.plusSeconds(number),
                (long) number,
                Setting.HOMEWORK);
    }
}
