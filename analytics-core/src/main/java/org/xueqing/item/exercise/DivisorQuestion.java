package org.xueqing.item.exercise;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about factors and multiples of whole numbers. */
public enum DivisorQuestion implements Question.Kind {
    /** How many factors the number has. */
    COUNT_OF_FACTORS(
            Formula.number(1, it -> Exact.of(factors(it.get(0).toLong()).size()))),
    /** How many multiples of (number, limit) there are up to the limit. */
    COUNT_OF_MULTIPLES(Formula.number(2, it -> it.get(1).dividedBy(it.get(0)).floor())),
    /** Prime factors from small to large. */
    PRIME_FACTORS(new Formula(1, it -> new Answer.Parts(primes(it.get(0).toLong())))),
    GREATEST_COMMON_FACTOR(Formula.number(2, it -> greatest(it.get(0), it.get(1)))),
    LEAST_COMMON_MULTIPLE(
            Formula.number(2, it -> it.get(0).times(it.get(1)).dividedBy(greatest(it.get(0), it.get(1))))),
    /** The least digit that makes (tens, ones) with the digit in front a multiple of three. */
    LEAST_DIGIT_FOR_THREE(
            Formula.number(2, it -> Exact.of(3 - it.get(0).plus(it.get(1)).toLong() % 3)));

    private final Formula formula;

    DivisorQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    /** From 1 to the number itself. */
    public static List<Long> factors(long number) {
        return LongStream.rangeClosed(1, number)
                .filter(factor -> number % factor == 0)
                .boxed()
                .toList();
    }

    private static List<Exact> primes(long number) {
        List<Exact> primes = new ArrayList<>();
        long rest = number;
        for (long prime = 2; rest > 1; prime++) {
            for (; rest % prime == 0; rest /= prime) {
                primes.add(Exact.of(prime));
            }
        }
        return primes;
    }

    private static Exact greatest(Exact first, Exact second) {
        return new Exact(first.numerator().gcd(second.numerator()), BigInteger.ONE);
    }
}
