package org.xueqing.item.exercise;

import java.util.ArrayList;
import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** The digits of a number, the highest place first: how many tens and how many ones 46 has. */
public record DigitQuestion(long number) implements Exercise {

    @Override
    public Answer answer() {
        List<Exact> parts = new ArrayList<>();
        for (int column = Digits.count(number) - 1; column >= 0; column--) {
            parts.add(Exact.of(Digits.at(number, column)));
        }
        return new Answer.Parts(parts);
    }
}
