package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.List;

/** A pupil's traits as they might be, and how probable they are before any answer. */
record SupposedTraits(PupilTraits traits, double probability) {

    /** What the oracle is told of the traits. */
    static List<SupposedTraits> of(PupilTraits truth, Oracle.Told told) {
        return told == Oracle.Told.TRAITS ? List.of(new SupposedTraits(truth, 1)) : grid(truth);
    }

    /** Ability, learning factor and carefulness as they are drawn; procedures and habits as they are. */
    private static List<SupposedTraits> grid(PupilTraits truth) {
        NormalGrid fine = NormalGrid.of(3, 0.25);
        NormalGrid coarse = NormalGrid.of(2, 1);
        List<SupposedTraits> all = new ArrayList<>();
        for (int a = 0; a < fine.values().length; a++) {
            for (int f = 0; f < coarse.values().length; f++) {
                for (int c = 0; c < coarse.values().length; c++) {
                    PupilTraits traits = truth.with(fine.values()[a], coarse.values()[f], coarse.values()[c]);
                    double probability = fine.weights()[a] * coarse.weights()[f] * coarse.weights()[c];
                    all.add(new SupposedTraits(traits, probability));
                }
            }
        }
        return all;
    }
}
