package org.xueqing.prediction.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.evaluation.LossDifference;
import org.xueqing.event.PupilEvent;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.Ground;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.Booster;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/**
 * Run by name ({@code -Dtest=NewGroundFigures -Dfrom=1 -Dseeds=3}): what features of help and of prerequisites bring in simulated schools, on pupils that were not
 * learnt from. Differences of log-loss are of the same answers, beside models without either; below 0 is better.
 */
class NewGroundFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 2);
    private static final int FROM = Integer.getInteger("from", 1);
    private static final int CLASSES = Integer.getInteger("classes", 2);
    private static final List<World> WORLDS = Stream.of(
                    System.getProperty("worlds", "STANDARD,GRADUAL").split(","))
            .map(World::valueOf)
            .toList();
    private static final Set<Ground> NEW = Set.of(Ground.HELP, Ground.PREREQUISITES);
    private static final Map<String, Set<Ground>> KEPT = new LinkedHashMap<>();
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    static {
        KEPT.put("neither", Set.of());
        KEPT.put("help", Set.of(Ground.HELP));
        KEPT.put("prerequisites", Set.of(Ground.PREREQUISITES));
        KEPT.put("both", NEW);
        METHODS.put("next-logistic", Method.Logistic.USUAL);
        METHODS.put("next-quick", Method.Boosted.QUICK);
    }

    private final Map<String, List<LossDifference.Pupil>> all = new LinkedHashMap<>();

    @Test
    void ofSimulatedSchools() {
        for (World world : WORLDS) {
            for (int seed = FROM; seed < FROM + SEEDS; seed++) {
                tell(world, seed);
            }
        }
        all.forEach((what, pupils) -> {
            LossDifference difference = LossDifference.of(pupils, new Random(1));
            OUT.printf(
                    Locale.ROOT,
                    "ALL | %s | %,d | %,d | %+.5f [%+.5f, %+.5f] |%n",
                    what,
                    difference.pupils(),
                    difference.answers(),
                    difference.difference(),
                    difference.low(),
                    difference.high());
        });
    }

    private void tell(World world, int seed) {
        List<History> pupils = histories(world, seed);
        List<History> seenPupils = of(pupils, fold -> fold != 0);
        List<History> unseenPupils = of(pupils, fold -> fold == 0);
        FoldedEncodings encodings = FoldedEncodings.of(seenPupils, Prerequisites.of(Curriculum.load()));
        TrainingRows seen = TrainingRows.of(seenPupils, encodings);
        TrainingRows unseen = TrainingRows.of(unseenPupils, encodings.whole());
        METHODS.forEach((name, method) -> {
            Map<String, double[]> predicted = new LinkedHashMap<>();
            KEPT.forEach((what, left) -> {
                Scorer scorer = scorer(without(seen, left), method);
                predicted.put(
                        what,
                        Arrays.stream(without(unseen, left).values())
                                .mapToDouble(row -> 1 / (1 + Math.exp(-scorer.logit(row))))
                                .toArray());
            });
            predicted.forEach((what, likely) -> {
                List<LossDifference.Pupil> beside =
                        beside(unseenPupils, likely, predicted.getOrDefault("neither", likely), unseen.correct());
                all.computeIfAbsent(world + " | " + name + " | " + what, absent -> new ArrayList<>())
                        .addAll(beside);
                LossDifference difference = LossDifference.of(beside, new Random(1));
                OUT.printf(
                        Locale.ROOT,
                        "%s | %d | %s | %s | seen %,d | unseen %,d | AUC %.4f | %+.5f [%+.5f, %+.5f]%n",
                        world,
                        seed,
                        name,
                        what,
                        seen.count(),
                        unseen.count(),
                        Accuracy.of(likely, unseen.correct()).auc().orElseThrow(),
                        difference.difference(),
                        difference.low(),
                        difference.high());
            });
        });
    }

    /** Trees may look at everything here: what a method leaves out was chosen by these figures. */
    private static Scorer scorer(TrainingRows rows, Method method) {
        return method instanceof Method.Boosted boosted
                ? new Scorer.Boosted(new Booster(boosted.settings()).fit(rows.values(), rows.correct()))
                : NextAnswerTrainer.scorer(rows, method);
    }

    private static TrainingRows without(TrainingRows rows, Set<Ground> kept) {
        int[] left = Stream.of(Feature.values())
                .filter(feature -> NEW.contains(feature.ground()) && !kept.contains(feature.ground()))
                .mapToInt(Feature::ordinal)
                .toArray();
        double[][] values = Arrays.stream(rows.values())
                .map(row -> {
                    double[] others = row.clone();
                    IntStream.of(left).forEach(feature -> others[feature] = 0);
                    return others;
                })
                .toArray(double[][]::new);
        return new TrainingRows(values, rows.correct(), rows.folds());
    }

    private static List<LossDifference.Pupil> beside(
            List<History> pupils, double[] predicted, double[] others, boolean[] correct) {
        List<LossDifference.Pupil> beside = new ArrayList<>();
        int at = 0;
        for (History pupil : pupils) {
            int end = at + pupil.answers().size();
            boolean[] outcomes = Arrays.copyOfRange(correct, at, end);
            beside.add(new LossDifference.Pupil(
                    outcomes.length,
                    LossDifference.loss(Arrays.copyOfRange(predicted, at, end), outcomes),
                    LossDifference.loss(Arrays.copyOfRange(others, at, end), outcomes)));
            at = end;
        }
        return beside;
    }

    private static List<History> of(List<History> pupils, IntPredicate fold) {
        return pupils.stream()
                .filter(pupil -> fold.test(PupilHash.fold(pupil.studentId())))
                .toList();
    }

    private static List<History> histories(World world, int seed) {
        SimulatedSchool school = SimulatedSchool.of(plan(world, seed), Curriculum.load());
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = new HashMap<>();
        long offset = 0;
        for (SchoolWeek week : school.weeks().toList()) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof PupilEvent event) {
                    records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                            .add(new LogRecord(0, offset++, true, sent.sentAt(), event));
                }
            }
        }
        return records.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> History.of(each.getKey(), each.getValue(), bank))
                .filter(history -> !history.answers().isEmpty())
                .toList();
    }

    private static SchoolPlan plan(World world, long seed) {
        return new SchoolPlan(
                "学校",
                Curriculum.SUJIAO_2013,
                List.of(3, 4, 5, 6),
                CLASSES,
                40,
                0,
                new SchoolPeriod.Term(2025, Semester.FIRST),
                world,
                seed);
    }
}
