package org.xueqing.measurement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.ItemParameters;

class PaperForecastTest {

    private static final int CLASSES = 200;
    private static final int ITEMS = 20;

    @Test
    void whatClassesThenDoLiesInTheRangesAndTheReliabilityIsNearTheObservedOne() {
        int means = 0;
        int deviations = 0;
        int alphas = 0;
        int shares = 0;
        double alphaBias = 0;
        double alphaMiss = 0;
        double meanBias = 0;
        for (int seed = 0; seed < CLASSES; seed++) {
            SimulatedClass simulated = new SimulatedClass(seed, ITEMS);
            PaperForecast forecast = PaperForecast.of(simulated.planned, simulated.measured(), 7);
            PaperForecast.Whole whole = forecast.whole().orElseThrow();
            PaperSums written = simulated.written();
            double mean = written.sum() / 100.0 / written.complete();
            double alpha = written.reliability().alpha().known().orElseThrow();
            means += whole.mean().contains(mean) ? 1 : 0;
            deviations += whole.deviation()
                            .contains(written.reliability().deviation().known().orElseThrow())
                    ? 1
                    : 0;
            alphas += whole.alpha().contains(alpha) ? 1 : 0;
            alphaBias += whole.alpha().value() - alpha;
            alphaMiss += Math.abs(whole.alpha().value() - alpha);
            meanBias += whole.mean().value() - mean;
            for (int item = 0; item < ITEMS; item++) {
                Foretold share = Objects.requireNonNull(forecast.items().get("item-" + item));
                shares += share.contains(written.ease(item).known().orElseThrow()) ? 1 : 0;
            }
        }
        System.out.printf(
                "of %d classes in range: mean %d, deviation %d, alpha %d; shares %.3f; alpha off by %.3f (bias %.3f), mean bias %.2f%n",
                CLASSES,
                means,
                deviations,
                alphas,
                shares / (double) (CLASSES * ITEMS),
                alphaMiss / CLASSES,
                alphaBias / CLASSES,
                meanBias / CLASSES);
        assertThat(means).isBetween(180, 200);
        assertThat(deviations).isGreaterThanOrEqualTo(180);
        assertThat(alphas).isGreaterThanOrEqualTo(180);
        assertThat(shares / (double) (CLASSES * ITEMS)).isBetween(0.92, 0.99);
        assertThat(alphaBias / CLASSES).isEqualTo(0, within(0.03));
        assertThat(alphaMiss / CLASSES).isLessThan(0.06);
    }

    @Test
    void theOrderOfItemsAndPupilsNeverMattersAndTheSeedMakesItAgain() {
        SimulatedClass simulated = new SimulatedClass(3, ITEMS);
        ClassAbilities measured = simulated.measured();
        Map<String, Ability> backwards = new LinkedHashMap<>();
        new TreeMap<>(measured.byPupil()).descendingMap().forEach(backwards::put);
        PaperForecast forecast = PaperForecast.of(simulated.planned, measured, 11);
        assertThat(PaperForecast.of(simulated.shuffled(), ClassAbilities.of(backwards.keySet(), backwards), 11))
                .isEqualTo(forecast);
        assertThat(PaperForecast.of(simulated.planned, measured, 12)).isNotEqualTo(forecast);
    }

    @Test
    void anotherItemOnThePaperChangesNothingOfTheOthers() {
        SimulatedClass simulated = new SimulatedClass(4, ITEMS);
        ClassAbilities measured = simulated.measured();
        PaperForecast all = PaperForecast.of(simulated.planned, measured, 1);
        PaperForecast fewer = PaperForecast.of(simulated.planned.subList(0, 5), measured, 1);
        assertThat(all.items()).containsAllEntriesOf(fewer.items());
    }

    @Test
    void lessKnownOfAnItemMakesItsRangeWider() {
        ClassAbilities measured = new SimulatedClass(5, 2).measured();
        Foretold sure = only(measured, new Chance.OnScale(ItemParameters.of(1, 0), 0.1));
        Foretold borrowed = only(measured, new Chance.OnScale(ItemParameters.of(1, 0), 0.7));
        assertThat(borrowed.high() - borrowed.low()).isGreaterThan(1.5 * (sure.high() - sure.low()));
    }

    @Test
    void aModelsLogOddsAreForetoldAsTheyAre() {
        ClassAbilities measured = new SimulatedClass(6, 2).measured();
        Map<String, Double> logits = new HashMap<>();
        measured.byPupil().keySet().forEach(pupil -> logits.put(pupil, 1.0));
        assertThat(only(measured, new Chance.ByPupil(logits, 0.3)).value()).isEqualTo(0.731, within(0.02));
    }

    @Test
    void thePaperIsNotForetoldWithAnItemOfWhichNothingIsKnown() {
        SimulatedClass simulated = new SimulatedClass(7, 5);
        List<PlannedItem> items = new ArrayList<>(simulated.planned);
        items.add(new PlannedItem("new", 100, new Chance.Unknown()));
        PaperForecast forecast = PaperForecast.of(items, simulated.measured(), 1);
        assertThat(forecast.whole()).isEmpty();
        assertThat(forecast.reason()).isEqualTo(PaperForecast.Reason.ITEMS_UNKNOWN);
        assertThat(forecast.items()).hasSize(5).doesNotContainKey("new");
    }

    @Test
    void ofAClassOfWhichTooLittleIsKnownNothingIsSaid() {
        TreeMap<String, Ability> nine = new TreeMap<>();
        for (int pupil = 0; pupil < 9; pupil++) {
            nine.put("p-" + pupil, new Ability(0, 0.4));
        }
        List<String> all = new ArrayList<>(nine.keySet());
        all.add("p-unknown");
        PaperForecast forecast = PaperForecast.of(new SimulatedClass(8, 5).planned, ClassAbilities.of(all, nine), 1);
        assertThat(forecast.items()).isEmpty();
        assertThat(forecast.reason()).isEqualTo(PaperForecast.Reason.TOO_FEW_PUPILS);
    }

    private static Foretold only(ClassAbilities pupils, Chance chance) {
        return Objects.requireNonNull(PaperForecast.of(List.of(new PlannedItem("one", 100, chance)), pupils, 1)
                .items()
                .get("one"));
    }
}
