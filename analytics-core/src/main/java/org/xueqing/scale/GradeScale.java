package org.xueqing.scale;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.AbilityCalibration;
import org.xueqing.measurement.ability.Calibration;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemModel;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;
import org.xueqing.measurement.ability.Patterns;
import org.xueqing.measurement.ability.PupilBlocks;
import org.xueqing.scale.Measured.Level;
import org.xueqing.scale.Measured.OfItem;
import org.xueqing.scale.Measured.OfPupil;
import org.xueqing.scale.Measured.Reason;

/**
 * Puts the first answers of a grade on one scale. Items have a discrimination of their own where nearly all answers are to items
 * with many answers, else one together. Without a scale before, the pupils' mean is 0 and their standard deviation 1.
 * The result depends on the answers alone, to the last bit: not on the order of pupils or the number of processors.
 */
public final class GradeScale {

    /** To estimate a discrimination of its own. */
    static final int ANSWERS_OF_AN_ITEM = 200;

    private static final double NEARLY_ALL = 0.9;

    private final Map<String, KnownItem> before;
    private final Function<List<Patterns>, PupilBlocks> place;

    /**
     * @param before items of the scale that this one goes on with; may be none
     * @param place takes blocks of pupils to where they are worked at
     */
    public GradeScale(Map<String, KnownItem> before, Function<List<Patterns>, PupilBlocks> place) {
        this.before = Map.copyOf(before);
        this.place = place;
    }

    public GradeScale(Map<String, KnownItem> before) {
        this(before, PupilBlocks::here);
    }

    /** @param pupils in any order, each once */
    public Measured of(List<FirstAnswers> pupils) {
        List<FirstAnswers> sorted = pupils.stream()
                .sorted(Comparator.comparing(FirstAnswers::studentId))
                .toList();
        List<String> items = sorted.stream()
                .flatMap(pupil -> pupil.answers().stream().map(FirstAnswer::itemId))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        AnswerMatrix answers = matrix(sorted, numbers);
        Calibration calibration = AbilityCalibration.of(model(answers)).of(answers, new int[sorted.size()], place);
        return calibration instanceof Calibrated calibrated
                ? measured(calibrated, answers, items, numbers, sorted)
                : nothing(items, sorted);
    }

    private static AnswerMatrix matrix(List<FirstAnswers> pupils, Map<String, Integer> numbers) {
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(numbers.size());
        for (FirstAnswers pupil : pupils) {
            pupil.answers()
                    .forEach(answer -> builder.answer(numbers.getOrDefault(answer.itemId(), -1), answer.isRight()));
            builder.endRow();
        }
        return builder.build();
    }

    private static ItemModel model(AnswerMatrix answers) {
        int[] given = new int[answers.items()];
        for (int cell = 0; cell < answers.answers(); cell++) {
            given[answers.item(cell)]++;
        }
        long toOften = Arrays.stream(given)
                .filter(count -> count >= ANSWERS_OF_AN_ITEM)
                .asLongStream()
                .sum();
        return toOften > NEARLY_ALL * answers.answers() ? ItemModel.TWO_PARAMETER : ItemModel.ONE_PARAMETER;
    }

    private Measured measured(
            Calibrated calibrated,
            AnswerMatrix answers,
            List<String> items,
            Map<String, Integer> numbers,
            List<FirstAnswers> pupils) {
        Map<String, Estimated> estimated = new TreeMap<>();
        calibrated
                .known()
                .forEach(item -> estimated.put(
                        items.get(item), (Estimated) calibrated.items().get(item)));
        Link link = Link.of(estimated, before);
        ItemReading reading = new ItemReading(calibrated, answers, link);
        return new Measured(
                items.stream()
                        .map(item -> reading.of(item, numbers.getOrDefault(item, -1)))
                        .toList(),
                new PupilScores(calibrated, numbers, link).of(pupils));
    }

    private static Measured nothing(List<String> items, List<FirstAnswers> pupils) {
        Map<String, Integer> answers = new HashMap<>();
        pupils.forEach(pupil -> pupil.answers().forEach(answer -> answers.merge(answer.itemId(), 1, Integer::sum)));
        return new Measured(
                items.stream()
                        .map(item -> new OfItem(
                                item,
                                null,
                                null,
                                null,
                                null,
                                answers.getOrDefault(item, 0),
                                null,
                                List.of(Reason.NO_SCALE.name())))
                        .toList(),
                pupils.stream()
                        .map(pupil -> new OfPupil(
                                pupil.studentId(),
                                Level.unknown(Reason.NO_SCALE, pupil.answers().size()),
                                List.of(),
                                List.of()))
                        .toList());
    }
}
