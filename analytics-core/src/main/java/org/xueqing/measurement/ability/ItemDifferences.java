package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemDifference.Judged;
import org.xueqing.measurement.ability.ItemDifference.NotJudged;
import org.xueqing.measurement.ability.ItemOutcome.Anchored;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/**
 * Looks for items that behave differently in a group: between kinds of pupils (differential functioning) or from term
 * to term (drift of an anchor). Each item in turn is freed in the group, all others holding the scale, and what that
 * adds to the likelihood is judged (Thissen, Steinberg and Wainer 1993). A given anchor is compared with what the
 * group's own answers say of it.
 */
public final class ItemDifferences {

    private static final double LEVEL = 0.05;

    private final AbilityCalibration calibration;
    private final AnswerMatrix answers;
    private final int[] groupOfPupil;

    public ItemDifferences(AbilityCalibration calibration, AnswerMatrix answers, int[] groupOfPupil) {
        this.calibration = calibration;
        this.answers = answers;
        this.groupOfPupil = groupOfPupil.clone();
    }

    /**
     * @param together what {@link #calibration} made of these answers
     * @param group compared with all others
     */
    public List<ItemDifference> of(Calibrated together, int group, List<Integer> items) {
        List<ItemDifference> differences = new ArrayList<>();
        for (int item : items) {
            differences.add(
                    together.items().get(item) instanceof Anchored anchored
                            ? ofAnchor(together, item, anchored.parameters())
                            : ofItem(together, group, item));
        }
        return corrected(differences);
    }

    private ItemDifference ofAnchor(Calibrated together, int item, ItemParameters given) {
        Map<Integer, ItemParameters> others = new HashMap<>(calibration.anchors());
        others.remove(item);
        if (!others.isEmpty()
                && calibration.withAnchors(others).of(answers, groupOfPupil) instanceof Calibrated freed
                && freed.items().get(item) instanceof Estimated own) {
            double shift = own.parameters().difficulty() - given.difficulty();
            return judged(together, freed, item, shift, own.difficultyError());
        }
        return new NotJudged(item);
    }

    private ItemDifference ofItem(Calibrated together, int group, int item) {
        if (calibration.of(split(item, group), groupOfPupil) instanceof Calibrated freed
                && freed.items().get(item) instanceof Estimated others
                && freed.items().get(answers.items()) instanceof Estimated own) {
            double shift = own.parameters().difficulty() - others.parameters().difficulty();
            return judged(together, freed, item, shift, freed.difficultyDifferenceError(item, answers.items()));
        }
        return new NotJudged(item);
    }

    /** The answers with those of a group to an item counted as answers to an item of their own, the last. */
    private AnswerMatrix split(int item, int group) {
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(answers.items() + 1);
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                boolean isSplit = answers.item(cell) == item && groupOfPupil[pupil] == group;
                builder.answer(isSplit ? answers.items() : answers.item(cell), answers.right(cell) == 1);
            }
            builder.endRow();
        }
        return builder.build();
    }

    private static ItemDifference judged(Calibrated together, Calibrated freed, int item, double shift, double error) {
        double ratio = Math.max(0, 2 * (freed.logLikelihood() - together.logLikelihood()));
        int degrees = freed.freeParameters() - together.freeParameters();
        return degrees > 0 && Double.isFinite(error)
                ? new Judged(item, shift, error, ratio, degrees, ChiSquare.above(ratio, degrees), false)
                : new NotJudged(item);
    }

    private static List<ItemDifference> corrected(List<ItemDifference> differences) {
        List<Judged> judged = differences.stream()
                .filter(Judged.class::isInstance)
                .map(Judged.class::cast)
                .sorted(Comparator.comparingDouble(Judged::pValue))
                .toList();
        Map<Integer, Boolean> established = new HashMap<>();
        boolean holds = true;
        for (int rank = 0; rank < judged.size(); rank++) {
            holds &= judged.get(rank).pValue() <= LEVEL / (judged.size() - rank);
            established.put(judged.get(rank).item(), holds);
        }
        return differences.stream()
                .map(difference -> difference instanceof Judged one
                        ? (ItemDifference) one.established(established.getOrDefault(one.item(), false))
                        : difference)
                .toList();
    }
}
