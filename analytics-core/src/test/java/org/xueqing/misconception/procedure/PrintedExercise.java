package org.xueqing.misconception.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.BalancingStep;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.DecimalQuestion;
import org.xueqing.item.exercise.DivisorQuestion;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.EquationSelection;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Squared;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.InPlaces;
import org.xueqing.item.exercise.LetterCalculation;
import org.xueqing.item.exercise.NumberCount;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.ParityQuestion;
import org.xueqing.item.exercise.ProportionSelection;
import org.xueqing.item.exercise.ProportionTable;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.QuotaQuestion;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.item.exercise.Substitution;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/** Exercises written in one line of a test table: 1/5+2/5, 3.8○3.15, RATIO(4,7), 3.050→2, x+15=40;25. */
final class PrintedExercise {

    private static final Pattern NUMBER = Pattern.compile("−?\\d+又\\d+/\\d+|−?\\d+/\\d+|−?\\d+\\.?\\d*[%…]?|[a-z]²?");
    private static final List<Question.Kind> KINDS = Stream.<Question.Kind[]>of(
                    FractionQuestion.values(),
                    DecimalQuestion.values(),
                    QuotaQuestion.values(),
                    RatioQuestion.values(),
                    DivisorQuestion.values())
            .flatMap(Arrays::stream)
            .toList();

    private final String text;
    private int at;

    private PrintedExercise(String text) {
        this.text = text;
    }

    static Exercise read(String line) {
        if (line.contains("○")) {
            String[] sides = line.split("○", -1);
            return new Comparison(numeral(sides[0]), numeral(sides[1]));
        }
        if (line.contains("→")) {
            return target(line.split("→", -1));
        }
        if (line.contains(";")) {
            String[] parts = line.split("[=;]", -1);
            return new Equation(expression(parts[0]), expression(parts[1]), Exact.decimal(parts[2]));
        }
        if (line.contains("@")) {
            String[] parts = line.split("@", -1);
            return new Substitution(expression(parts[0]), Exact.decimal(parts[1]));
        }
        return line.matches("[A-Z_].*") ? named(line) : new Calculation(expression(line));
    }

    private static Exercise target(String[] parts) {
        return parts[1].matches("\\d")
                ? new InPlaces(numeral(parts[0]), Integer.parseInt(parts[1]))
                : new Rewriting(numeral(parts[0]), Notation.valueOf(parts[1]));
    }

    private static Exercise named(String line) {
        String[] words = line.split("[ ({,)}]+", -1);
        List<String> rest =
                Arrays.stream(words).skip(1).filter(it -> !it.isEmpty()).toList();
        if (line.contains("(")) {
            return KINDS.stream()
                    .filter(kind -> kind.name().equals(words[0]))
                    .findFirst()
                    .orElseThrow()
                    .about(rest.stream().map(it -> numeral(it).value()).toList());
        }
        if (line.contains("{")) {
            return new NumberCount(
                    NumberCount.Sort.valueOf(words[0]),
                    rest.stream().map(Long::valueOf).toList());
        }
        return worded(words[0], line.split(" ", -1));
    }

    private static Exercise worded(String name, String[] words) {
        return switch (name) {
            case "PARITY" ->
                new ParityQuestion(Operator.valueOf(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "LETTERS" -> new LetterCalculation(Operator.valueOf(words[1]), term(words[2]), term(words[3]));
            case "SELECT" -> new EquationSelection(List.of(EquationSelection.Form.values()));
            case "BALANCE" ->
                new BalancingStep(
                        Operator.valueOf(words[1]),
                        words[1].equals("PLUS") ? Operator.MINUS : Operator.DIVIDED_BY,
                        List.of(Operator.values()));
            case "PROPSEL" ->
                new ProportionSelection(
                        ratio(words[1]),
                        Arrays.stream(words).skip(2).map(PrintedExercise::ratio).toList());
            case "TABLE" -> new ProportionTable(numbers(words[1]), numbers(words[2]));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<Long> numbers(String list) {
        return Arrays.stream(list.split(",", -1)).map(Long::valueOf).toList();
    }

    private static Answer.Ratio ratio(String text) {
        String[] terms = text.split(":", -1);
        return new Answer.Ratio(Exact.decimal(terms[0]), Exact.decimal(terms[1]));
    }

    private static Polynomial term(String text) {
        String number = text.replaceAll("[a-z]", "");
        Polynomial coefficient = Polynomial.of(number.isEmpty() ? 1 : Long.parseLong(number));
        return text.matches("\\d+")
                ? coefficient
                : coefficient.times(Polynomial.letter(text.charAt(text.length() - 1)));
    }

    static Expression expression(String text) {
        return new PrintedExercise(text).sum();
    }

    private Expression sum() {
        Expression value = product();
        while (at < text.length() && "+−".indexOf(text.charAt(at)) >= 0) {
            Operator operator = text.charAt(at++) == '+' ? Operator.PLUS : Operator.MINUS;
            value = new Operation(operator, value, product());
        }
        return value;
    }

    private Expression product() {
        Expression value = operand();
        while (at < text.length() && "+−)".indexOf(text.charAt(at)) < 0) {
            boolean isDivision = text.charAt(at) == '÷';
            at += isDivision || text.charAt(at) == '×' ? 1 : 0;
            value = new Operation(isDivision ? Operator.DIVIDED_BY : Operator.TIMES, value, operand());
        }
        return value;
    }

    private Expression operand() {
        if (text.charAt(at) == '(') {
            at++;
            Expression inner = sum();
            at++;
            return inner.inBrackets();
        }
        Matcher match = NUMBER.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            throw new IllegalArgumentException("no exercise at " + at + " of " + text);
        }
        at = match.end();
        return operand(match.group());
    }

    static Numeral numeral(String text) {
        return (Numeral) operand(text);
    }

    private static Expression operand(String text) {
        String ascii = text.replace("−", "-").replace("…", "");
        if (text.matches("[a-z]²?")) {
            Unknown letter = new Unknown(text.substring(0, 1));
            return text.endsWith("²") ? new Squared(letter) : letter;
        }
        if (text.contains("又")) {
            String[] parts = text.split("[又/]", -1);
            return Numeral.mixed(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
        if (text.contains("/")) {
            String[] parts = text.split("/", -1);
            return Numeral.fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        if (text.endsWith("…")) {
            return new Numeral(Exact.of(Long.parseLong(ascii.substring(2, 4)), 99), Notation.DECIMAL, text);
        }
        return text.endsWith("%")
                ? Numeral.percent(text.substring(0, text.length() - 1))
                : new Numeral(Exact.decimal(ascii), ascii.contains(".") ? Notation.DECIMAL : Notation.WHOLE, text);
    }
}
