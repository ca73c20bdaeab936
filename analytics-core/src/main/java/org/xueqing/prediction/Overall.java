package org.xueqing.prediction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.prediction.encoding.Ability;
import org.xueqing.prediction.encoding.Easiness;
import org.xueqing.prediction.encoding.Logits;

/** What one pupil does on the whole: shares of all answers, and abilities that follow them slowly and quickly. */
final class Overall {

    private static final double QUICKLY = 0.25;
    private static final double SLOWLY = 0.08;

    private final Easiness easiness;
    private final Ability ability;
    private final Track all = new Track();
    private final Set<List<String>> met = new HashSet<>();
    private double lately;
    private double slowly;

    Overall(Easiness easiness) {
        this.easiness = easiness;
        this.ability = new Ability(easiness);
    }

    int answers() {
        return all.answers();
    }

    Ability ability() {
        return ability;
    }

    /** @return how much righter the answer was than the ability let expect */
    double add(int item, int points, List<String> knowledgePoints, boolean isCorrect) {
        int outcome = isCorrect ? 1 : 0;
        double usual = easiness.logit(item, points);
        lately += QUICKLY * (outcome - Logits.probability(lately + usual));
        slowly += SLOWLY * (outcome - Logits.probability(slowly + usual));
        double surprise = ability.tell(item, points, isCorrect);
        all.add(isCorrect, surprise, all.answers());
        met.add(knowledgePoints);
        return surprise;
    }

    void describe(int item, int points, double[] values) {
        values[Feature.PUPIL_ANSWERS.ordinal()] = Math.log1p(all.answers());
        values[Feature.PUPIL_RATE.ordinal()] = all.share(2, 3);
        values[Feature.PUPIL_LATELY.ordinal()] = all.lately();
        values[Feature.PUPIL_LONG.ordinal()] = all.aLongTime();
        values[Feature.PUPIL_LAST_3.ordinal()] = all.shareOfLast(3);
        values[Feature.PUPIL_LAST_8.ordinal()] = all.shareOfLast(8);
        values[Feature.PUPIL_LAST_20.ordinal()] = all.shareOfLast(20);
        values[Feature.PUPIL_STREAK.ordinal()] = all.streak();
        values[Feature.PUPIL_SURPRISE.ordinal()] = all.surprise();
        values[Feature.ABILITY.ordinal()] = ability.logit();
        values[Feature.ABILITY_INFORMATION.ordinal()] = Math.log(ability.information());
        values[Feature.ABILITY_LATELY.ordinal()] = lately;
        values[Feature.ABILITY_SLOWLY.ordinal()] = slowly;
        values[Feature.EXPECTED.ordinal()] = ability.expectedLogit(item, points);
        values[Feature.POINTS_MET.ordinal()] = Math.log1p(met.size());
    }
}
