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
        NormalGrid ability = NormalGrid.of(3, 0.25);
        NormalGrid learning = NormalGrid.of(2, 0.5);
        NormalGrid carefulness = NormalGrid.of(1.5, 1.5);
        List<SupposedTraits> all = new ArrayList<>();
        for (int a = 0; a < ability.values().length; a++) {
            for (int f = 0; f < learning.values().length; f++) {
                for (int c = 0; c < carefulness.values().length; c++) {
                    PupilTraits traits = truth.with(
                            ability.values()[a],
                            learning.values()[f],
                            carefulness.values()[c]);
                    double probability = ability.weights()[a]
                            * learning.weights()[f]
                            * carefulness.weights()[c];
                    all.add(new SupposedTraits(traits, probability));
                }
            }
        }
        return all;
    }
}
