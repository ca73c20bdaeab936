package org.xueqing.item.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Answer.Ratio;

/** Which of the printed ratios makes a proportion with the given one. */
public record ProportionSelection(Ratio given, List<Ratio> options) implements Exercise {

    public ProportionSelection {
        options = List.copyOf(options);
    }

    @Override
    public Answer answer() {
        return first((one, other) ->
                        one.first().times(other.second()).equals(one.second().times(other.first())))
                .orElseThrow();
    }

    /** The first option that stands so to the given ratio. */
    public Optional<Answer> first(BiPredicate<Ratio, Ratio> condition) {
        return IntStream.range(0, options.size())
                .filter(number -> condition.test(given, options.get(number)))
                .<Answer>mapToObj(Answer.Choice::new)
                .findFirst();
    }
}
