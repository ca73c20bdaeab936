package org.xueqing.measurement.skill;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.skill.ItemSkill.Chance;
import org.xueqing.measurement.skill.ItemSkill.Reason;

/** Guess and slip of the items of a fitted DINA, with their errors or reasons. */
final class ItemReading {

    private final SkillFit fit;
    private final int[] rights;
    private final int[] answered;
    private final List<OptionalDouble> errors;

    ItemReading(SkillFit fit, AnswerMatrix answers) {
        this.fit = fit;
        this.rights = new int[answers.items()];
        this.answered = new int[answers.items()];
        for (int cell = 0; cell < answers.answers(); cell++) {
            answered[answers.item(cell)]++;
            rights[answers.item(cell)] += answers.right(cell);
        }
        this.errors = new ObservedInformation(
                        new Recursion(answers, fit.profiles()), fit.parameters(), fit.beliefs(), fit.pupils())
                .standardErrors();
    }

    List<ItemSkill> items() {
        return IntStream.range(0, answered.length).mapToObj(this::item).toList();
    }

    private ItemSkill item(int item) {
        double guess = fit.parameters().right()[2 * item];
        double done = fit.parameters().right()[2 * item + 1];
        if (fit.matrix().needs().get(item) == 0) {
            return new ItemSkill.NotMeasured(Reason.NO_SKILL);
        }
        if (answered[item] == 0) {
            return new ItemSkill.NotMeasured(Reason.UNANSWERED);
        }
        if (rights[item] == answered[item]) {
            return new ItemSkill.NotMeasured(Reason.ALL_RIGHT);
        }
        if (rights[item] == 0) {
            return new ItemSkill.NotMeasured(Reason.ALL_WRONG);
        }
        if (guess >= done) {
            return new ItemSkill.NotMeasured(Reason.NO_DIFFERENCE);
        }
        return new ItemSkill.Measured(
                new Chance(guess, errors.get(2 * item)), new Chance(1 - done, errors.get(2 * item + 1)));
    }
}
