package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.BalancingStep;
import org.xueqing.item.exercise.EquationSelection;
import org.xueqing.item.exercise.EquationSelection.Form;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Squared;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.LetterCalculation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.Substitution;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/** Wrong ideas about letters (Küchemann 1978, doi:10.2307/41187541) and about what an equation is. */
final class LetterProcedures {

    private static final Polynomial ONE = Polynomial.of(1);

    static final List<BuggyProcedure> ALL = List.of(
            letters("M-ALG-CONJOIN", LetterProcedures::conjoined),
            letters(
                    "M-ALG-CONCAT",
                    it -> it.operator() == Operator.TIMES && it.left().equals(it.right())
                            ? Optional.of(it.left().plus(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-SQUAREADD",
                    it -> it.operator() == Operator.PLUS && areLike(it)
                            ? Optional.of(it.left().plus(it.right()).times(letter(it.left())))
                            : Optional.empty()),
            letters(
                    "M-ALG-COEFMUL",
                    it -> it.operator() == Operator.PLUS && areLike(it)
                            ? Optional.of(it.left().times(Polynomial.of(coefficient(it.right()))))
                            : Optional.empty()),
            letters(
                    "M-ALG-MINUSX",
                    it -> it.operator() == Operator.MINUS && it.right().equals(letter(it.right()))
                            ? Optional.of(it.left().dividedBy(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-ADDFORMUL",
                    it -> it.operator() == Operator.TIMES && hasNumber(it)
                            ? Optional.of(it.left().plus(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-MULFORADD",
                    it -> it.operator() == Operator.PLUS && hasNumber(it)
                            ? Optional.of(it.left().times(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-SUBREV",
                    it -> it.operator() == Operator.MINUS && !areLike(it)
                            ? Optional.of(it.right().minus(it.left()))
                            : Optional.empty()),
            letters(
                    "M-ALG-ADDFORSUB",
                    it -> it.operator() == Operator.MINUS && !areLike(it) && haveOneTerm(it)
                            ? Optional.of(it.left().plus(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-MULFORDIV",
                    it -> it.operator() == Operator.DIVIDED_BY
                            ? Optional.of(it.left().times(it.right()))
                            : Optional.empty()),
            letters(
                    "M-ALG-DIVREV",
                    it -> it.operator() == Operator.DIVIDED_BY
                            ? Optional.of(it.right().dividedBy(it.left()))
                            : Optional.empty()),
            Wrongly.on("M-ALG-JUXT", Substitution.class, it -> juxtaposed(it.expression(), it.letter())
                    .map(Answer::of)),
            Wrongly.on("M-ALG-SQUARE", Substitution.class, it -> doubled(it.expression(), it.letter())
                    .map(Answer::of)),
            Wrongly.on("M-ALG-ADDVALUE", Substitution.class, it -> added(it.expression(), it.letter())
                    .map(Answer::of)),
            Wrongly.on("M-EQN-LETTER", EquationSelection.class, it -> Optional.of(it.first(Form.EXPRESSION))),
            Wrongly.on("M-EQN-EQUALS", EquationSelection.class, it -> Optional.of(it.first(Form.EQUALITY))),
            Wrongly.on("M-EQN-INEQUALITY", EquationSelection.class, it -> Optional.of(it.first(Form.INEQUALITY))),
            Wrongly.on("M-EQ-SAMESIGN", BalancingStep.class, it -> Optional.of(it.choice(it.given()))));

    private LetterProcedures() {}

    private static BuggyProcedure letters(
            String code, java.util.function.Function<LetterCalculation, Optional<Polynomial>> written) {
        return Wrongly.on(code, LetterCalculation.class, it -> written.apply(it).map(Answer.Letters::new));
    }

    /** The one term without its coefficient. */
    private static Polynomial letter(Polynomial term) {
        return new Polynomial(java.util.Map.of(term.terms().keySet().iterator().next(), Exact.ONE));
    }

    private static Exact coefficient(Polynomial term) {
        return term.terms().values().iterator().next();
    }

    private static boolean haveOneTerm(LetterCalculation it) {
        return it.left().hasOneTerm() && it.right().hasOneTerm();
    }

    private static boolean areLike(LetterCalculation it) {
        return haveOneTerm(it) && letter(it.left()).equals(letter(it.right())) && !hasNumber(it);
    }

    private static boolean hasNumber(LetterCalculation it) {
        return haveOneTerm(it)
                && (letter(it.left()).equals(ONE) || letter(it.right()).equals(ONE));
    }

    /** 3a+2 is written 5a, and 3a+2b is written 5ab. */
    private static Optional<Polynomial> conjoined(LetterCalculation it) {
        if (it.operator().binds() || !haveOneTerm(it) || areLike(it)) {
            return Optional.empty();
        }
        Exact number = it.operator().apply(coefficient(it.left()), coefficient(it.right()));
        return Optional.of(number)
                .filter(Wrongly::canBeWritten)
                .map(Polynomial::of)
                .map(front -> front.times(letter(it.left())).times(letter(it.right())));
    }

    /** 3a at a=5 is read as 35, and a² as 52. */
    private static Optional<Exact> juxtaposed(Expression expression, Exact letter) {
        if (expression instanceof Operation it && !it.operator().binds()) {
            return juxtaposed(it.left(), letter)
                    .map(left -> it.operator().apply(left, it.right().value(letter)));
        }
        if (expression instanceof Squared) {
            return Optional.of(Exact.decimal(letter + "2"));
        }
        return expression instanceof Operation it
                        && it.operator() == Operator.TIMES
                        && it.left() instanceof Numeral number
                        && it.right() instanceof Unknown
                        && number.value().isWhole()
                ? Optional.of(Exact.decimal(number.text() + letter))
                : Optional.empty();
    }

    /** a² is worked as 2a. */
    private static Optional<Exact> doubled(Expression expression, Exact letter) {
        if (expression instanceof Operation it && !it.operator().binds()) {
            return doubled(it.left(), letter)
                    .map(left -> it.operator().apply(left, it.right().value(letter)));
        }
        return expression instanceof Squared it
                ? Optional.of(it.base().value(letter).times(2))
                : Optional.empty();
    }

    /** 3a is worked as 3+a. */
    private static Optional<Exact> added(Expression expression, Exact letter) {
        if (expression instanceof Operation it && !it.operator().binds()) {
            return added(it.left(), letter)
                    .map(left -> it.operator().apply(left, it.right().value(letter)));
        }
        return expression instanceof Operation it && it.operator() == Operator.TIMES && it.left() instanceof Numeral
                ? Optional.of(it.left().value().plus(it.right().value(letter)))
                : Optional.empty();
    }
}
