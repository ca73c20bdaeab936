package org.xueqing.measurement.ability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.NotEnough;

/**
 * Estimates items, and the distribution of ability in groups, by marginal maximum likelihood: ability is integrated out
 * as normal, with mean 0 and standard deviation 1 in the reference group (Bock and Aitkin 1981,
 * doi:10.1007/BF02293801). Answers not given are ignored. The result depends on the answers alone, to the last bit, not
 * on the number of processors.
 *
 * @param hermiteNodes how many nodes of Gauss–Hermite's rule, to compare with other programs; without it a grid so
 *     fine that more nodes change nothing
 * @param prior of the 3PL; the others take none
 * @param anchors parameters that are given, by item; with any, mean and standard deviation of every group are free
 */
public record AbilityCalibration(
        ItemModel model, OptionalInt hermiteNodes, Prior prior, Map<Integer, ItemParameters> anchors) {

    private static final int GROUP_NEEDED = 30;

    public AbilityCalibration {
        anchors = Map.copyOf(anchors);
    }

    public static AbilityCalibration of(ItemModel model) {
        return new AbilityCalibration(model, OptionalInt.empty(), Prior.USUAL, Map.of());
    }

    public AbilityCalibration withHermiteNodes(int nodes) {
        return new AbilityCalibration(model, OptionalInt.of(nodes), prior, anchors);
    }

    public AbilityCalibration withPrior(Prior belief) {
        return new AbilityCalibration(model, hermiteNodes, belief, anchors);
    }

    public AbilityCalibration withAnchors(Map<Integer, ItemParameters> given) {
        return new AbilityCalibration(model, hermiteNodes, prior, given);
    }

    /** Of one group of pupils. */
    public Calibration of(AnswerMatrix answers) {
        return of(answers, new int[answers.pupils()]);
    }

    /**
     * Of groups of pupils on one scale, joined by the items they share. Group 0 is the reference.
     *
     * @param groupOfPupil from 0, without gaps
     */
    public Calibration of(AnswerMatrix answers, int[] groupOfPupil) {
        return of(answers, groupOfPupil, PupilBlocks::here);
    }

    /**
     * The same, with the work on answers done elsewhere.
     *
     * @param place takes blocks of pupils to where they are worked at
     */
    public Calibration of(AnswerMatrix answers, int[] groupOfPupil, Function<List<Patterns>, PupilBlocks> place) {
        if (groupOfPupil.length != answers.pupils()) {
            throw new IllegalArgumentException(groupOfPupil.length + " groups of " + answers.pupils() + " pupils");
        }
        if (answers.items() == 0) {
            return new NotEnough(Calibration.Reason.NO_ITEMS, 0, model.itemsNeeded());
        }
        Screening screening = new Screening(answers, model.pupilsNeeded());
        Map<Integer, ItemOutcome.Reason> leftOut = new HashMap<>(screening.leftOut());
        leftOut.keySet().removeIf(item -> anchors.containsKey(item) && screening.given(item) > 0);
        while (true) {
            int[] kept = kept(answers.items(), leftOut);
            Optional<NotEnough> notEnough = notEnough(answers, kept, groupOfPupil);
            if (notEnough.isPresent()) {
                return notEnough.get();
            }
            PupilBlocks pupils = place.apply(PupilBlocks.cut(answers, kept, groupOfPupil));
            Estimation estimation = new Estimation(this, pupils, screening, kept, groupOfPupil);
            Estimation.Outcome outcome = estimation.run();
            if (outcome.unbounded().isEmpty()) {
                return estimation.calibration(outcome, leftOut);
            }
            leftOut.putAll(outcome.unbounded());
        }
    }

    private static int[] kept(int items, Map<Integer, ItemOutcome.Reason> leftOut) {
        int[] kept = new int[items];
        int next = 0;
        for (int item = 0; item < items; item++) {
            kept[item] = leftOut.containsKey(item) ? -1 : next++;
        }
        return kept;
    }

    private Optional<NotEnough> notEnough(AnswerMatrix answers, int[] kept, int[] groupOfPupil) {
        int items = (int) Arrays.stream(kept).filter(number -> number >= 0).count();
        int pupils = (int) IntStream.range(0, answers.pupils())
                .filter(pupil -> answers.start(pupil + 1) > answers.start(pupil))
                .count();
        if (pupils < model.pupilsNeeded()) {
            return Optional.of(new NotEnough(Calibration.Reason.TOO_FEW_PUPILS, pupils, model.pupilsNeeded()));
        }
        if (items < model.itemsNeeded()) {
            return Optional.of(new NotEnough(Calibration.Reason.TOO_FEW_ITEMS, items, model.itemsNeeded()));
        }
        int smallest = smallestGroup(answers, groupOfPupil);
        if (smallest < GROUP_NEEDED) {
            return Optional.of(new NotEnough(Calibration.Reason.TOO_FEW_PUPILS_IN_A_GROUP, smallest, GROUP_NEEDED));
        }
        List<Integer> alone = new SharedItems(answers, kept, groupOfPupil).notTied(anchors.keySet());
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotEnough(Calibration.Reason.GROUPS_SHARE_NO_ITEMS, alone.size(), 0));
    }

    private static int smallestGroup(AnswerMatrix answers, int[] groupOfPupil) {
        int[] counts = new int[1 + Arrays.stream(groupOfPupil).max().orElse(0)];
        for (int pupil = 0; pupil < groupOfPupil.length; pupil++) {
            counts[groupOfPupil[pupil]] += answers.start(pupil + 1) > answers.start(pupil) ? 1 : 0;
        }
        return Arrays.stream(counts).min().orElse(0);
    }
}
