package org.xueqing.dashboard.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.dashboard.fault.Ledger.Trial;

/**
 * Whatever goes wrong among traffic: what was confirmed is kept once, what was refused is not, what got no answer converges when it is
 * sent again, and everything recounted from the log is what the store says.
 *
 * <p>The default build tries a few faults. {@code -Pfaults} tries all of them with the seeds of
 * {@code -Dxueqing.faults.seeds}, by default {@code 1-3}, and goes on where the ledger ends. Everything is recounted after each, so an
 * installation with some trials behind it makes room for a new one.
 */
class FaultsIT {

    private static final String LEDGER = "xueqing.faults.ledger";
    private static final int EVENTS_AFTERWARDS = 1_000;
    private static final int TRIALS_OF_A_SITE = 6;

    /** With seeds by which it happens soon. */
    private static final List<Trial> SOME = List.of(
            new Trial(Fault.RELAY_DIES_AFTER_IT_SENT, 9),
            new Trial(Fault.LIVE_DIES_BEFORE_IT_COMMITS, 9),
            new Trial(Fault.STORE_KILLED, 1));

    @TempDir
    static Path folder;

    /** The one that stands, if any. */
    private static final List<Site> STANDING = new ArrayList<>();

    private static int begun;

    private static Site site() throws Exception {
        if (begun++ % TRIALS_OF_A_SITE == 0) {
            end();
            STANDING.add(new Site(Files.createTempDirectory(folder, "site")));
        }
        return STANDING.get(0);
    }

    /** Faults are when logs are written: no pupil and no key stands in them. */
    private static void end() throws Exception {
        if (!STANDING.isEmpty()) {
            try (Site site = STANDING.remove(0)) {
                assertThat(site.logs())
                        .isNotEmpty()
                        .doesNotContainPattern(Site.SOURCE + ":[0-9]+-")
                        .doesNotContain(site.key());
            }
        }
    }

    @AfterAll
    static void report() throws Exception {
        end();
        if (hasLedger()) {
            ledger().report().forEach(System.out::println);
        }
    }

    static Stream<Trial> trials() throws IOException {
        String only = System.getProperty("xueqing.faults.only");
        if (only != null) {
            return Stream.of(only.split(","))
                    .map(name -> new Trial(Fault.valueOf(name), Long.getLong("xueqing.seed", 1)));
        }
        return hasLedger() ? due(System.getProperty("xueqing.faults.seeds", "1-3")).stream() : SOME.stream();
    }

    /** @param seeds the first and the last: 1-20 */
    private static List<Trial> due(String seeds) throws IOException {
        String[] ends = seeds.split("-", 2);
        return ledger().due(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void keepsEveryPromise(Trial trial) throws Exception {
        Outcome outcome = tried(trial);
        System.out.printf("%s: %s; well again after %.1f s%n", trial, outcome.summary(), outcome.seconds());
        note(trial, outcome);
        assertThat(outcome.violations()).as(outcome.summary()).isEmpty();
    }

    /** What never came to an end is a violation too, and leaves an installation behind that no other trial should meet. */
    private static Outcome tried(Trial trial) throws Exception {
        try {
            return outcome(site(), trial);
        } catch (Exception | AssertionError e) {
            begun = 0;
            note(trial, new Outcome(List.of(e.toString()), Double.NaN, e.toString()));
            throw e;
        }
    }

    private static Outcome outcome(Site site, Trial trial) throws Exception {
        String prefix = Site.SOURCE + ":" + trial.fault().ordinal() + "-" + trial.seed() + "-";
        Traffic traffic = new Traffic(site.door(), site.key());
        traffic.begin(trial.seed() * 1_000 + trial.fault().ordinal(), prefix);
        traffic.awaitConfirmed(200);
        String happened = trial.fault().happen(new Scene(site, traffic, new SplittableRandom(trial.seed())));
        long undone = System.nanoTime();
        traffic.awaitConfirmed(EVENTS_AFTERWARDS);
        traffic.end();
        site.observer().awaitLanded(Duration.ofSeconds(60), () -> {});
        double seconds = (System.nanoTime() - undone) / 1e9;
        List<String> violations = new Recount(site, traffic.journal(), prefix).violations();
        return new Outcome(violations, seconds, "%s; %s".formatted(happened, traffic.journal()));
    }

    /** @param seconds until all was well again */
    private record Outcome(List<String> violations, double seconds, String summary) {}

    private static void note(Trial trial, Outcome outcome) throws IOException {
        if (hasLedger()) {
            ledger().append(trial, outcome.violations().isEmpty(), outcome.seconds(), outcome.summary());
        }
    }

    private static boolean hasLedger() {
        return System.getProperty(LEDGER) != null;
    }

    private static Ledger ledger() throws IOException {
        return Ledger.of(Path.of(System.getProperty(LEDGER)), Path.of(System.getProperty("xueqing.root")));
    }
}
