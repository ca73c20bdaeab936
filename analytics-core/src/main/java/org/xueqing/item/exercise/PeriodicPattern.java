package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/**
 * Things that come again and again in one order; which one stands at a place?
 *
 * @param period the things of one round, by their numbers among the options
 * @param place from 1
 */
public record PeriodicPattern(List<Integer> period, int place) implements Exercise {

    public PeriodicPattern {
        period = List.copyOf(period);
    }

    @Override
    public Answer answer() {
        return new Answer.Choice(period.get((place - 1) % period.size()));
    }
}
