package org.xueqing.item.exercise;

import java.util.List;
import java.util.function.LongPredicate;
import org.xueqing.item.answer.Answer;

/** How many of the printed numbers are of a sort. */
public record NumberCount(Sort sort, List<Long> numbers) implements Exercise {

    public enum Sort {
        ODD("奇数", number -> number % 2 == 1),
        EVEN("偶数", number -> number % 2 == 0),
        MULTIPLE_OF_FIVE("5的倍数", number -> number % 5 == 0),
        MULTIPLE_OF_THREE("3的倍数", number -> number % 3 == 0),
        PRIME("质数", number -> DivisorQuestion.factors(number).size() == 2),
        COMPOSITE("合数", number -> DivisorQuestion.factors(number).size() > 2);

        private final String nameZh;
        private final LongPredicate condition;

        Sort(String nameZh, LongPredicate condition) {
            this.nameZh = nameZh;
            this.condition = condition;
        }

        public String nameZh() {
            return nameZh;
        }

        public boolean holds(long number) {
            return condition.test(number);
        }
    }

    public NumberCount {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Answer answer() {
        return count(sort::holds);
    }

    public Answer count(LongPredicate condition) {
        return Answer.of(numbers.stream().filter(condition::test).count());
    }
}
