package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.DivisorQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.NumberCount;
import org.xueqing.item.exercise.NumberCount.Sort;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.ParityQuestion;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;

/** Wrong ideas about factors, multiples, odd and even, prime and composite. */
final class DivisorProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-FACTOR-ENDS", Map.of(COUNT_OF_FACTORS, it -> count(it).minus(2))),
            answers("M-FACTOR-PAIRS", Map.of(COUNT_OF_FACTORS, it -> count(it)
                    .plus(1)
                    .dividedBy(2)
                    .floor())),
            answers("M-MULTIPLE-SELF", Map.of(COUNT_OF_MULTIPLES, it -> it.get(1)
                    .dividedBy(it.get(0))
                    .floor()
                    .minus(1))),
            answers("M-MULTIPLE-ZERO", Map.of(COUNT_OF_MULTIPLES, it -> it.get(1)
                    .dividedBy(it.get(0))
                    .floor()
                    .plus(1))),
            answers("M-PF-ONE", PRIME_FACTORS, it -> Optional.of(withOne(primes(it)))),
            answers(
                    "M-PF-STOP",
                    PRIME_FACTORS,
                    it -> Optional.of(new Answer.Parts(List.of(
                            primes(it).get(0), it.get(0).dividedBy(primes(it).get(0)))))),
            answers("M-GCF-FIRST", GREATEST_COMMON_FACTOR, DivisorProcedures::firstCommonPrime),
            answers("M-GCF-LCM", Map.of(GREATEST_COMMON_FACTOR, it -> value(LEAST_COMMON_MULTIPLE.solve(it)))),
            answers("M-LCM-PRODUCT", Map.of(LEAST_COMMON_MULTIPLE, it -> it.get(0)
                    .times(it.get(1)))),
            answers("M-LCM-GCF", Map.of(LEAST_COMMON_MULTIPLE, it -> value(GREATEST_COMMON_FACTOR.solve(it)))),
            answers("M-DIV3-DIGIT", Map.of(LEAST_DIGIT_FOR_THREE, it -> Exact.of(3))),
            counts("M-DIV3-LAST", Sort.MULTIPLE_OF_THREE, number -> number % 10 % 3 == 0),
            counts("M-DIV5-ZERO", Sort.MULTIPLE_OF_FIVE, number -> number % 10 == 5),
            counts("M-EVEN-HEAD", Sort.EVEN, number -> head(number) % 2 == 0),
            counts("M-ODD-HEAD", Sort.ODD, number -> head(number) % 2 == 1),
            counts("M-PRIME-ODD", Sort.PRIME, number -> number % 2 == 1),
            counts("M-PRIME-ONE", Sort.PRIME, number -> number == 1 || Sort.PRIME.holds(number)),
            counts("M-COMPOSITE-EVEN", Sort.COMPOSITE, number -> number % 2 == 0),
            counts("M-COMPOSITE-ONE", Sort.COMPOSITE, number -> number == 1 || Sort.COMPOSITE.holds(number)),
            Wrongly.on(
                    "M-PARITY-ANY",
                    ParityQuestion.class,
                    it -> Optional.of(it.odds() > 0 ? ParityQuestion.ODD : ParityQuestion.EVEN)),
            Wrongly.on(
                    "M-PARITY-COUNT",
                    ParityQuestion.class,
                    it -> Optional.of(
                            (it.operator() == Operator.PLUS ? it.odds() + it.evens() : it.odds()) % 2 == 1
                                    ? ParityQuestion.ODD
                                    : ParityQuestion.EVEN)));

    private DivisorProcedures() {}

    private static BuggyProcedure counts(String code, Sort sort, LongPredicate taken) {
        return Wrongly.on(
                code, NumberCount.class, it -> it.sort() == sort ? Optional.of(it.count(taken)) : Optional.empty());
    }

    private static long head(long number) {
        return Digits.at(number, Digits.count(number) - 1);
    }

    private static Exact count(List<Exact> it) {
        return value(COUNT_OF_FACTORS.solve(it));
    }

    private static Exact value(Answer answer) {
        return ((Answer.Number) answer).value();
    }

    private static List<Exact> primes(List<Exact> it) {
        return ((Answer.Parts) PRIME_FACTORS.solve(it)).values();
    }

    private static Answer withOne(List<Exact> primes) {
        List<Exact> all = new ArrayList<>(List.of(Exact.ONE));
        all.addAll(primes);
        return new Answer.Parts(all);
    }

    private static Optional<Answer> firstCommonPrime(List<Exact> it) {
        Exact greatest = value(GREATEST_COMMON_FACTOR.solve(it));
        return greatest.equals(Exact.ONE)
                ? Optional.empty()
                : Optional.of(Answer.of(primes(List.of(greatest)).get(0)));
    }
}
