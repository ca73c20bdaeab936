package org.xueqing.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.AbilityGrid;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.Calibration.Population;
import org.xueqing.measurement.ability.ItemParameters;
import org.xueqing.scale.Measured.Level;
import org.xueqing.scale.Measured.OfPupil;
import org.xueqing.scale.Measured.Part;
import org.xueqing.scale.Measured.Reason;
import org.xueqing.scale.PupilSets.Answers;

/** Abilities of pupils under the items of a calibration, on the scale that a link leads to. */
final class PupilScores {

    /** Fewer say nothing of a pupil. */
    static final int FEWEST_ANSWERS = 10;

    /** Fewer say nothing of a topic or a month that the pupil's other answers do not say. */
    static final int FEWEST_OF_A_PART = 8;

    private final Map<Integer, ItemParameters> items = new TreeMap<>();
    private final Population population;
    private final Map<String, Integer> numbers;
    private final Link link;

    PupilScores(Calibrated calibrated, Map<String, Integer> numbers, Link link) {
        calibrated
                .known()
                .forEach(item -> items.put(item, calibrated.parameters(item).orElseThrow()));
        this.population = calibrated.groups().get(0);
        this.numbers = numbers;
        this.link = link;
    }

    List<OfPupil> of(List<FirstAnswers> pupils) {
        int most =
                pupils.stream().mapToInt(pupil -> pupil.answers().size()).max().orElse(0);
        AbilityGrid grid = AbilityGrid.of(items, most);
        List<PupilSets> sets = pupils.stream()
                .map(pupil -> new PupilSets(grid, numbers, pupil))
                .toList();
        Map<Topic, PartSpread> topics = spreads(grid, sets, PupilSets::byTopic);
        Map<String, PartSpread> months = spreads(grid, sets, PupilSets::byMonth);
        List<OfPupil> scores = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            PupilSets own = sets.get(i);
            scores.add(new OfPupil(
                    pupils.get(i).studentId(),
                    overall(grid, own.all()),
                    parts(own.all(), own.byTopic(), topics),
                    parts(own.all(), own.byMonth(), months)));
        }
        return List.copyOf(scores);
    }

    private <K extends Comparable<K>> Map<K, PartSpread> spreads(
            AbilityGrid grid, List<PupilSets> sets, Function<PupilSets, SortedMap<K, Answers>> parts) {
        TreeSet<K> all = sets.stream()
                .flatMap(own -> parts.apply(own).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<K, PartSpread> spreads = new HashMap<>();
        for (K part : all) {
            Stream<PartSpread.Of> ofPupils = sets.stream()
                    .flatMap(own -> Stream.ofNullable(parts.apply(own).get(part))
                            .map(answers -> new PartSpread.Of(own.all(), answers)))
                    .filter(of -> of.part().count() >= FEWEST_OF_A_PART);
            spreads.put(part, PartSpread.likeliest(grid, population, ofPupils));
        }
        return spreads;
    }

    private Level overall(AbilityGrid grid, Answers all) {
        return all.count() < FEWEST_ANSWERS
                ? Level.unknown(Reason.TOO_FEW_ANSWERS, all.count())
                : level(grid.expected(all.set(), population), all.count());
    }

    private <K> List<Part<K>> parts(Answers all, SortedMap<K, Answers> parts, Map<K, PartSpread> spreads) {
        List<Part<K>> levels = new ArrayList<>();
        parts.forEach((of, part) -> levels.add(new Part<>(of, level(all, part, spreads.get(of)))));
        return List.copyOf(levels);
    }

    private Level level(Answers all, Answers part, @Nullable PartSpread spread) {
        return spread == null || part.count() < FEWEST_OF_A_PART
                ? Level.unknown(Reason.TOO_FEW_ANSWERS, part.count())
                : level(spread.expected(new PartSpread.Of(all, part)), part.count());
    }

    private Level level(Ability ability, int answers) {
        return Level.of(new Ability(link.value(ability.value()), link.slope() * ability.standardError()), answers);
    }
}
