package org.xueqing.measurement.paper;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.ability.ItemParameters;

/**
 * Draws what is not known: abilities, difficulties, answers. Each pupil and each item has a stream of chance of its own, made of its id, so that no
 * order matters and another item on the paper changes nothing of this one.
 */
final class Chances {

    /** Of the variance of a model's error. */
    private static final double SHARED_BY_ITEMS = 0.15;

    private Chances() {}

    static SplittableRandom of(long seed, String kind, String id) {
        UUID name = UUID.nameUUIDFromBytes((kind + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed * 31 + name.getMostSignificantBits() ^ name.getLeastSignificantBits());
    }

    /** By paper and pupil. */
    static double[][] abilities(ClassAbilities pupils, int papers, long seed) {
        double[][] drawn = new double[papers][pupils.byPupil().size()];
        int at = 0;
        for (var pupil : pupils.byPupil().entrySet()) {
            SplittableRandom chance = of(seed, "pupil", pupil.getKey());
            Ability believed = pupil.getValue();
            for (double[] paper : drawn) {
                paper[at] = believed.value() + believed.standardError() * chance.nextGaussian();
            }
            at++;
        }
        return drawn;
    }

    /** Who is right on an item, by paper and pupil. */
    static boolean[][] rights(PlannedItem item, ClassAbilities pupils, double[][] abilities, long seed) {
        SplittableRandom chance = of(seed, "item", item.itemId());
        SplittableRandom ofModel = of(seed, "model", "");
        double[] centres = centres(item.chance(), pupils);
        boolean[][] rights = new boolean[abilities.length][centres.length];
        for (int paper = 0; paper < abilities.length; paper++) {
            double shift = shift(item.chance(), chance.nextGaussian(), ofModel.nextGaussian());
            for (int pupil = 0; pupil < centres.length; pupil++) {
                double likely = likely(item.chance(), centres[pupil], abilities[paper][pupil], shift);
                rights[paper][pupil] = chance.nextDouble() < likely;
            }
        }
        return rights;
    }

    /** Of what a model does not know of items, a part is about this class and therefore the same for all of them. */
    private static double shift(Chance chance, double own, double common) {
        return chance instanceof Chance.ByPupil
                ? Math.sqrt(SHARED_BY_ITEMS) * common + Math.sqrt(1 - SHARED_BY_ITEMS) * own
                : own;
    }

    /** The log-odds of each pupil without what the ability may differ from what is believed; 0 where the curve says all. */
    private static double[] centres(Chance chance, ClassAbilities pupils) {
        if (!(chance instanceof Chance.ByPupil byPupil)) {
            return new double[pupils.byPupil().size()];
        }
        double mean = byPupil.logits().values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .average()
                .orElse(0);
        return pupils.byPupil().entrySet().stream()
                .mapToDouble(pupil -> byPupil.logits().getOrDefault(pupil.getKey(), mean)
                        - pupil.getValue().value())
                .toArray();
    }

    /** A model's log-odds move with the ability as those of an item of discrimination 1 do. */
    private static double likely(Chance chance, double centre, double ability, double shift) {
        if (chance instanceof Chance.OnScale onScale) {
            ItemParameters curve = onScale.parameters();
            double difficulty = curve.difficulty() + onScale.difficultyError() * shift;
            return new ItemParameters(curve.discrimination(), difficulty, curve.guessing()).probability(ability);
        }
        Chance.ByPupil byPupil = (Chance.ByPupil) chance;
        return 1 / (1 + Math.exp(-(centre + ability + byPupil.itemError() * shift)));
    }
}
