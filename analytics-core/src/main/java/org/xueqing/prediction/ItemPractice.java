package org.xueqing.prediction;

import java.util.HashMap;
import java.util.Map;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Logits;
import org.xueqing.prediction.encoding.Rates;

/** An item as others have answered it, and what one pupil did on it before. */
final class ItemPractice {

    private static final Track NOTHING = new Track();

    private final Encodings encodings;
    private final Map<Integer, Track> byItem = new HashMap<>();

    ItemPractice(Encodings encodings) {
        this.encodings = encodings;
    }

    /** @param at number of the pupil's answers before */
    void describe(int item, int points, int attempt, int at, double[] values) {
        Rates rates = encodings.rates();
        values[Feature.POINT_RATE.ordinal()] = Logits.of(rates.ofPoints(points));
        values[Feature.POINT_ANSWERS.ordinal()] = Math.log1p(rates.pointAnswers(points));
        values[Feature.ITEM_RATE.ordinal()] = Logits.of(rates.ofItem(item, points));
        values[Feature.ITEM_ANSWERS.ordinal()] = Math.log1p(rates.itemAnswers(item));
        values[Feature.EASINESS.ordinal()] = encodings.easiness().logit(item, points);
        values[Feature.ATTEMPT.ordinal()] = Math.log(attempt);
        Track same = byItem.getOrDefault(item, NOTHING);
        values[Feature.ITEM_PRACTICE.ordinal()] = Math.log1p(same.answers());
        values[Feature.ITEM_RIGHT.ordinal()] = Math.log1p(same.right());
        values[Feature.ITEM_LAST.ordinal()] = same.last(1);
        values[Feature.ITEM_GAP.ordinal()] = same.gap(at);
    }

    /** A first attempt. */
    void add(int item, boolean isCorrect, double surprise, int at) {
        byItem.computeIfAbsent(item, absent -> new Track()).add(isCorrect, surprise, at);
    }
}
