package org.xueqing.itemanalysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an item should be looked at, with the figures that say so. Shares count only where their whole 95 % interval does, so
 * chance alone names few items.
 */
public sealed interface Flaw {

    /** What to do about it. */
    enum Advice {
        REPAIR,
        RETIRE
    }

    /** Of the strongest pupils more wrote this than what counts as right: perhaps the key is wrong. */
    record SuspectedKey(WrongAnswer wrong, ItemCounts strongest) implements Flaw {}

    /** The stronger a pupil, the likelier wrong. */
    record Reversed(Discrimination.Known discrimination) implements Flaw {}

    /** More pupils wrote this one wrong answer than the right one. */
    record CommonWrong(WrongAnswer wrong, ItemCounts counts) implements Flaw {}

    /** Many write what cannot be graded: the item does not say how to answer. */
    record Unreadable(long unreadable, ItemCounts counts) implements Flaw {}

    /** Hardly anybody is right. */
    record TooHard(WilsonInterval rate, long answers) implements Flaw {}

    /** Hardly anybody is wrong, so it says nothing about anybody. */
    record TooEasy(WilsonInterval rate, long answers) implements Flaw {}

    /** Right or wrong has little to do with how strong a pupil is. */
    record Indifferent(Discrimination.Known discrimination) implements Flaw {}

    default Advice advice() {
        return this instanceof TooHard || this instanceof TooEasy || this instanceof Indifferent
                ? Advice.RETIRE
                : Advice.REPAIR;
    }

    /** What became of looking at an item. */
    sealed interface Finding {

        /** @param needed answers before anything is said */
        record NotEnough(long answers, int needed) implements Finding {}

        /** @param flaws what is wrong, the gravest first; empty where nothing is */
        record Judged(List<Flaw> flaws) implements Finding {
            public Judged {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** With a class of thirty a share is known to about a sixth. */
    int LEAST_ANSWERS = 30;

    double HARD_BELOW = 0.2;
    double EASY_ABOVE = 0.95;
    double UNREADABLE_ABOVE = 0.1;
    /** Ebel (1965): up to 0.19 an item is to be dropped or revised. */
    double INDIFFERENT_BELOW = 0.2;

    static Finding of(ItemBehaviour behaviour) {
        long answers = behaviour.counts().answers();
        return answers < LEAST_ANSWERS
                ? new Finding.NotEnough(answers, LEAST_ANSWERS)
                : new Finding.Judged(flaws(behaviour));
    }

    private static List<Flaw> flaws(ItemBehaviour behaviour) {
        List<Flaw> flaws = new ArrayList<>();
        behaviour
                .strongestWrong()
                .filter(wrong -> wrong.pupils() > behaviour.strongest().correct())
                .ifPresent(wrong -> flaws.add(new SuspectedKey(wrong, behaviour.strongest())));
        behaviour
                .mostFrequentWrong()
                .filter(wrong -> wrong.pupils() > behaviour.counts().correct())
                .ifPresent(wrong -> flaws.add(new CommonWrong(wrong, behaviour.counts())));
        ofDiscrimination(behaviour.discrimination()).ifPresent(flaws::add);
        WilsonInterval unreadable =
                WilsonInterval.of(behaviour.unreadable(), behaviour.counts().answers());
        if (unreadable.low() > UNREADABLE_ABOVE) {
            flaws.add(new Unreadable(behaviour.unreadable(), behaviour.counts()));
        }
        ofRate(behaviour.counts()).ifPresent(flaws::add);
        return flaws;
    }

    private static Optional<Flaw> ofDiscrimination(Discrimination discrimination) {
        if (!(discrimination instanceof Discrimination.Known known) || known.high() >= INDIFFERENT_BELOW) {
            return Optional.empty();
        }
        return Optional.of(known.high() < 0 ? new Reversed(known) : new Indifferent(known));
    }

    private static Optional<Flaw> ofRate(ItemCounts counts) {
        WilsonInterval rate = counts.rate();
        if (rate.high() < HARD_BELOW) {
            return Optional.of(new TooHard(rate, counts.answers()));
        }
        return rate.low() > EASY_ABOVE ? Optional.of(new TooEasy(rate, counts.answers())) : Optional.empty();
    }
}
