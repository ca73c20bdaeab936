package org.xueqing.calibration;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;

/**
 * What the answers say about the ease of each item, given parameters and an ease to start from: sums of score and
 * information. A summary: the evidence of two groups of pupils merges into that of both.
 */
public final class EaseEvidence implements Serializable {

    /**
     * @param answers first attempts
     * @param score Σ of the derivatives of ln P(answer) by the ease
     * @param information Σ of what the model expects their squares to be
     */
    record Sums(long answers, double score, double information) implements Serializable {

        Sums plus(Sums other) {
            return new Sums(answers + other.answers, score + other.score, information + other.information);
        }
    }

    private static final double LONGEST_STEP = 1;

    private final Map<String, Sums> byItem;

    private EaseEvidence(Map<String, Sums> byItem) {
        this.byItem = byItem;
    }

    /** Traces every pupil and counts at each answer what it says about its item. */
    public static EaseEvidence of(Iterator<PupilEvidence> pupils, BktParameters parameters) {
        Trace trace = new Trace(parameters);
        EaseEvidence evidence = new EaseEvidence(new HashMap<>());
        pupils.forEachRemaining(pupil -> evidence.add(pupil, trace));
        return evidence;
    }

    public EaseEvidence merge(EaseEvidence other) {
        Map<String, Sums> sums = new HashMap<>(byItem);
        other.byItem.forEach((item, more) -> sums.merge(item, more, Sums::plus));
        return new EaseEvidence(sums);
    }

    private void add(PupilEvidence pupil, Trace trace) {
        int items = pupil.items().length;
        long[] answers = new long[items];
        double[] score = new double[items];
        double[] information = new double[items];
        trace.clear();
        trace.fold(pupil, (answer, expected, slope) -> {
            int item = pupil.item()[answer];
            double variance = expected * (1 - expected);
            double surprise = (pupil.isCorrect()[answer] ? 1 : 0) - expected;
            answers[item]++;
            score[item] += surprise * slope / variance;
            information[item] += slope * slope / variance;
        });
        for (int i = 0; i < items; i++) {
            byItem.merge(pupil.items()[i], new Sums(answers[i], score[i], information[i]), Sums::plus);
        }
    }

    /**
     * One scoring step towards the most probable ease of each item, shrunk towards what its points make of it.
     *
     * @param from the ease under which the evidence was counted
     * @param variance of the ease over items, in squared logits
     */
    ItemEase step(ItemEase from, double variance) {
        Map<String, Integer> quarters = new HashMap<>();
        byItem.forEach((item, sums) -> {
            double before = from.quarters(item) / ItemEase.QUARTERS_PER_LOGIT;
            double step = (sums.score - before / variance) / (sums.information + 1 / variance);
            quarters.put(item, nearest(before + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))));
        });
        quarters.values().removeIf(each -> each == 0);
        return new ItemEase(quarters);
    }

    /** The ease of each item with what it rests on. */
    SortedMap<String, EasedItem> items(ItemEase at, double variance) {
        SortedMap<String, EasedItem> items = new TreeMap<>();
        byItem.forEach((item, sums) -> items.put(
                item,
                new EasedItem(
                        at.quarters(item) / ItemEase.QUARTERS_PER_LOGIT,
                        Math.sqrt(1 / (sums.information + 1 / variance)),
                        sums.answers)));
        return items;
    }

    /** Variance of the ease over items: mean square, with what each item leaves open (Dempster, Laird and Rubin 1977). */
    double variance(ItemEase at, double variance) {
        double squares = 0;
        for (Map.Entry<String, Sums> item : byItem.entrySet()) {
            double logits = at.quarters(item.getKey()) / ItemEase.QUARTERS_PER_LOGIT;
            squares += logits * logits + 1 / (item.getValue().information() + 1 / variance);
        }
        return byItem.isEmpty() ? variance : squares / byItem.size();
    }

    private static int nearest(double logits) {
        long quarters = Math.round(logits * ItemEase.QUARTERS_PER_LOGIT);
        return (int) Math.max(-ItemEase.MOST_QUARTERS, Math.min(ItemEase.MOST_QUARTERS, quarters));
    }
}
