package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** A value in so many decimals: rounded where it has more, with zeros where it has fewer. */
public record InPlaces(Expression given, int places) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Decimal(Exact.decimal(given.value().toDecimal(places)), places);
    }
}
