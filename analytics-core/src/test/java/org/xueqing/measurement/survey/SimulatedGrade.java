package org.xueqing.measurement.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.measurement.ability.ItemParameters;

/** A grade of which is known what every pupil would answer to every item. */
final class SimulatedGrade {

    static final int POINTS = 6;
    private static final int CLASSES = 6;
    private static final int ITEMS_OF_A_POINT = 7;

    final Map<String, List<String>> classes = new LinkedHashMap<>();
    final Map<String, String> pool = new TreeMap<>();
    final Map<String, ItemParameters> curves = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> answers = new HashMap<>();
    private double abilities;

    SimulatedGrade(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        for (int item = 0; item < POINTS * ITEMS_OF_A_POINT; item++) {
            String id = "item-%02d".formatted(item);
            pool.put(id, "K" + item % POINTS);
            curves.put(id, ItemParameters.of(0.7 + 0.8 * chance.nextDouble(), -0.7 + 0.9 * chance.nextGaussian()));
        }
        for (int number = 0; number < CLASSES; number++) {
            double ofClass = 0.3 * chance.nextGaussian();
            List<String> pupils = new ArrayList<>();
            int size = 34 + chance.nextInt(12);
            for (int pupil = 0; pupil < size; pupil++) {
                pupils.add("c%d-p%02d".formatted(number, pupil));
                answer(pupils.get(pupil), ofClass + 0.9 * chance.nextGaussian(), chance);
            }
            classes.put("c" + number, pupils);
        }
    }

    private void answer(String pupil, double ability, SplittableRandom chance) {
        Map<String, Boolean> own = new TreeMap<>();
        curves.forEach((item, curve) -> own.put(item, chance.nextDouble() < curve.probability(ability)));
        answers.put(pupil, own);
        abilities += ability;
    }

    int pupils() {
        return answers.size();
    }

    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        classes.forEach((name, pupils) -> sizes.put(name, pupils.size()));
        return sizes;
    }

    double meanAbility() {
        return abilities / pupils();
    }

    Set<String> domain(String point) {
        Set<String> items = new TreeSet<>();
        pool.forEach((item, of) -> {
            if (of.equals(point) || point.isEmpty()) {
                items.add(item);
            }
        });
        return items;
    }

    /** Of all pupils on all items of the domain. */
    double truth(Set<String> domain) {
        return answers.values().stream()
                .flatMap(own -> domain.stream().map(own::get))
                .mapToInt(isRight -> isRight ? 1 : 0)
                .average()
                .orElseThrow();
    }

    List<Sheet> surveyed(int wanted, int longest, long seed) {
        Sample sample = Sample.of(classes, wanted, seed);
        Booklets booklets = Booklets.of(pool, longest, seed).orElseThrow();
        SortedMap<String, Integer> given = booklets.among(sample, seed);
        List<Sheet> sheets = new ArrayList<>();
        sample.drawn()
                .forEach((name, pupils) -> pupils.forEach(pupil -> {
                    int booklet = given.getOrDefault(pupil, 0);
                    Map<String, Boolean> right = new TreeMap<>();
                    booklets.booklets()
                            .get(booklet)
                            .forEach(item -> right.put(
                                    item, answers.getOrDefault(pupil, Map.of()).getOrDefault(item, false)));
                    sheets.add(new Sheet(name, booklet, right));
                }));
        return sheets;
    }
}
