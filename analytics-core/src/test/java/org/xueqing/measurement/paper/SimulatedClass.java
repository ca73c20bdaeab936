package org.xueqing.measurement.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.AbilityGrid;
import org.xueqing.measurement.ability.Calibration.Population;
import org.xueqing.measurement.ability.ItemParameters;

/** A class whose abilities are planted: measured by earlier answers with errors of their own, then writing a paper. */
final class SimulatedClass {

    private static final int PUPILS = 42;
    private static final int EARLIER_ITEMS = 60;
    static final double DIFFICULTY_ERROR = 0.25;

    private final SplittableRandom chance;
    private final double[] truth = new double[PUPILS];
    final List<PlannedItem> planned = new ArrayList<>();
    private final List<ItemParameters> real = new ArrayList<>();

    SimulatedClass(long seed, int items) {
        chance = new SplittableRandom(seed);
        double ofClass = 0.3 * chance.nextGaussian();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            truth[pupil] = ofClass + 0.9 * chance.nextGaussian();
        }
        for (int item = 0; item < items; item++) {
            ItemParameters curve = curve();
            real.add(curve);
            double estimated = curve.difficulty() + DIFFICULTY_ERROR * chance.nextGaussian();
            planned.add(new PlannedItem(
                    "item-" + item,
                    100 * (1 + item % 4),
                    new Chance.OnScale(ItemParameters.of(curve.discrimination(), estimated), DIFFICULTY_ERROR)));
        }
    }

    private ItemParameters curve() {
        return ItemParameters.of(0.7 + 0.9 * chance.nextDouble(), -0.6 + chance.nextGaussian());
    }

    /** As a run measures them: by what a normal grade and earlier answers say. */
    ClassAbilities measured() {
        Map<Integer, ItemParameters> earlier = new HashMap<>();
        for (int item = 0; item < EARLIER_ITEMS; item++) {
            earlier.put(item, curve());
        }
        AbilityGrid grid = AbilityGrid.of(earlier, EARLIER_ITEMS);
        Map<String, Ability> known = new TreeMap<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            double[] answers = grid.nothing();
            for (int item = 0; item < EARLIER_ITEMS; item++) {
                ItemParameters curve = earlier.getOrDefault(item, ItemParameters.of(1, 0));
                grid.add(answers, item, chance.nextDouble() < curve.probability(truth[pupil]));
            }
            known.put(id(pupil), grid.expected(answers, new Population(0, 1, 0, 0)));
        }
        return ClassAbilities.of(known.keySet(), known);
    }

    private static String id(int pupil) {
        return "p-%02d".formatted(pupil);
    }

    /** The paper as it is written. */
    PaperSums written() {
        TreeMap<Integer, Script> scripts = new TreeMap<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            int[] marks = new int[planned.size()];
            for (int item = 0; item < marks.length; item++) {
                marks[item] = chance.nextDouble() < real.get(item).probability(truth[pupil])
                        ? planned.get(item).full()
                        : 0;
            }
            scripts.put(pupil, Script.of(marks));
        }
        return PaperSums.of(new Scripts(planned.stream().map(PlannedItem::full).toList(), scripts));
    }

    List<PlannedItem> shuffled() {
        List<PlannedItem> shuffled = new ArrayList<>(planned);
        Collections.reverse(shuffled);
        return shuffled;
    }
}
