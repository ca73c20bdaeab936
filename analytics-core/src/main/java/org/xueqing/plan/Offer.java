package org.xueqing.plan;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.exercise.Exercise;

/** Where items come from. */
public sealed interface Offer {

    /** Unique among all offers. */
    String code();

    /** What a pupil needs, the one that is practised first. */
    List<String> knowledgePoints();

    /** That a pupil of usual tempo takes. */
    double seconds();

    /** How much more than knowing the points it asks: the higher, the more. */
    double hardness();

    /** How many different items it can give; a family's are taken as without end. */
    boolean isSingle();

    Drawn draw(RandomGenerator random);

    /** An item. @param exercise absent where nobody knows its mathematics */
    record Drawn(Candidate item, Optional<Exercise> exercise) {}

    /**
     * A family, in a grade at or above the one that teaches it.
     *
     * @param turning seconds to find, read and write down an item beside working it out, which a family's pace leaves out
     */
    record OfFamily(ItemFamily family, int grade, double turning) implements Offer {

        private static final int SEEDS = 1 << 30;

        public OfFamily(ItemFamily family, int grade) {
            this(family, grade, 0);
        }

        @Override
        public String code() {
            return family.code();
        }

        @Override
        public List<String> knowledgePoints() {
            return family.knowledgePoints();
        }

        @Override
        public double seconds() {
            return turning
                    + family.pace().secondsIn(Math.max(grade, family.pace().grade()));
        }

        @Override
        public double hardness() {
            return family.level().ordinal() - CognitiveLevel.MASTER.ordinal();
        }

        @Override
        public boolean isSingle() {
            return false;
        }

        @Override
        public Drawn draw(RandomGenerator random) {
            Item item = family.item(random.nextInt(SEEDS));
            return new Drawn(Candidate.of(item), Optional.of(item.exercise()));
        }
    }

    /** One item of the bank. */
    record OfBank(
            Candidate item, List<String> knowledgePoints, double seconds, double hardness, Optional<Exercise> exercise)
            implements Offer {

        public OfBank {
            knowledgePoints = List.copyOf(knowledgePoints);
        }

        @Override
        public String code() {
            return item.itemId();
        }

        @Override
        public boolean isSingle() {
            return true;
        }

        @Override
        public Drawn draw(RandomGenerator random) {
            return new Drawn(item, exercise);
        }
    }
}
