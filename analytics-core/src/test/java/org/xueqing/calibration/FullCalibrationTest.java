package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

class FullCalibrationTest {

    private static final Bkt TRUTH = new Bkt(0.4, 0.15, 0.2, 0.1);
    private static final int ITEMS = 12;

    private final FullCalibration whole =
            new FullCalibration(new PooledCalibration(point -> "unit", true, Beliefs.USUAL_ANSWERS), true, true);
    private final List<History> histories = new ArrayList<>();

    @BeforeEach
    void simulate() {
        for (int pupil = 0; pupil < 800; pupil++) {
            histories.add(pupil(pupil));
        }
    }

    @Test
    void findsOutWhichItemsAreHardAndHowHard() {
        FullCalibration.Result result = whole.of(Evidence.of(histories));
        for (int item = 0; item < ITEMS; item++) {
            EasedItem eased = Objects.requireNonNull(result.items().get("item-" + item));
            assertThat(eased.ease()).isCloseTo(logits(item), within(0.25 + 2 * eased.standardError()));
            assertThat(eased.answers()).isPositive();
        }
        assertThat(result.parameters().of("K1").guess()).isCloseTo(TRUTH.guess(), within(0.05));
        assertThat(result.parameters().of("K1").slip()).isCloseTo(TRUTH.slip(), within(0.04));
    }

    @Test
    void theOrderOfThePupilsDoesNotMatter() {
        List<History> shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, new Random(5));
        FullCalibration.Result one = whole.of(Evidence.of(histories));
        FullCalibration.Result other = whole.of(Evidence.of(shuffled));
        assertThat(other.parameters().ease()).isEqualTo(one.parameters().ease());
        assertThat(other.byPoint()).isEqualTo(one.byPoint());
    }

    @Test
    void evidenceOnItemsOfTwoGroupsMergesIntoThatOfAll() {
        var parameters = new BktParameters(Map.of(), TRUTH);
        EaseEvidence all = EaseEvidence.of(pupils(histories).iterator(), parameters);
        EaseEvidence merged = EaseEvidence.of(pupils(histories.subList(0, 300)).iterator(), parameters)
                .merge(EaseEvidence.of(pupils(histories.subList(300, 800)).iterator(), parameters));
        assertThat(merged.step(ItemEase.NONE, 1)).isEqualTo(all.step(ItemEase.NONE, 1));
        assertThat(merged.variance(ItemEase.NONE, 1)).isCloseTo(all.variance(ItemEase.NONE, 1), within(1e-12));
    }

    @Test
    void wherePupilsDoNotDifferTheSurplusMovesMasteryLeast() {
        SurplusEffects effects = whole.of(Evidence.of(histories)).parameters().effects();
        assertThat(effects).isEqualTo(SurplusEffects.USUAL.onMasteryTimes(0.25));
    }

    @Test
    void evidenceOnTheSurplusOfTwoGroupsMergesIntoThatOfAll() {
        var parameters = new BktParameters(Map.of(), TRUTH);
        SurplusEvidence all = SurplusEvidence.of(pupils(histories).iterator(), parameters);
        SurplusEvidence merged = SurplusEvidence.of(
                        pupils(histories.subList(0, 300)).iterator(), parameters)
                .merge(SurplusEvidence.of(pupils(histories.subList(300, 800)).iterator(), parameters));
        assertThat(merged.logLikelihoods()).containsExactly(all.logLikelihoods(), within(1e-7));
    }

    @Test
    void aPointWithTwentyAnswersBorrowsFromItsUnit() {
        Bkt easy = new Bkt(0.8, 0.4, 0.3, 0.03);
        var trees = new TreeMap<String, ResponseTree>();
        trees.put("K1", tree(easy, 500, 1));
        trees.put("K2", tree(easy, 500, 2));
        trees.put("K3", tree(easy, 4, 3));
        var pooled = new PooledCalibration(point -> "unit", false, Beliefs.USUAL_ANSWERS).of(trees);
        var alone = PooledCalibration.alone(false, Beliefs.USUAL_ANSWERS).of(trees);
        assertThat(distance(of(pooled, "K3").parameters(), easy))
                .isLessThan(distance(of(alone, "K3").parameters(), easy));
        assertThat(of(pooled, "K3").flags()).contains(Flag.THIN);
        assertThat(distance(of(pooled, "K1").parameters(), easy)).isLessThan(0.1);
    }

    @Test
    void aUnitWithoutAnswersAndNoPupilAtAllAreNoFailure() {
        FullCalibration.Result nothing = whole.of(Evidence.of(List.of()));
        assertThat(nothing.byPoint()).isEmpty();
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.parameters().of("K1")).isEqualTo(Bkt.NAMED_PRIOR);
        assertThat(nothing.parameters().effects()).isEqualTo(SurplusEffects.USUAL);
    }

    private static Calibrated of(SortedMap<String, Calibrated> byPoint, String point) {
        return Objects.requireNonNull(byPoint.get(point));
    }

    private static double distance(Bkt one, Bkt other) {
        return Math.abs(one.prior() - other.prior()) + Math.abs(one.slip() - other.slip());
    }

    private static ResponseTree tree(Bkt truth, int pupils, long seed) {
        return SimulatedPoint.tree(new SimulatedPoint(truth, new Random(seed)).pupils(pupils, 5, 5));
    }

    private static List<PupilEvidence> pupils(List<History> histories) {
        return histories.stream().map(PupilEvidence::of).toList();
    }

    /** From 1.5 logits harder to 1.5 easier. */
    private static double logits(int item) {
        return 3.0 * item / (ITEMS - 1) - 1.5;
    }

    private static History pupil(int number) {
        Random random = new Random(number);
        List<Answer> answers = new ArrayList<>();
        for (String point : List.of("K1", "K2")) {
            boolean isMastered = random.nextDouble() < TRUTH.prior();
            for (int i = 0; i < 10; i++) {
                int item = random.nextInt(ITEMS);
                double usual = isMastered ? 1 - TRUTH.slip() : TRUTH.guess();
                boolean isCorrect = random.nextDouble() < ItemEase.eased(usual, Math.exp(logits(item)));
                answers.add(new Answer(
                        new Place(Instant.EPOCH, answers.size(), "e"),
                        false,
                        "item-" + item,
                        List.of(point),
                        1,
                        isCorrect));
                isMastered |= random.nextDouble() < TRUTH.learn();
            }
        }
        return new History("p" + number, answers);
    }
}
