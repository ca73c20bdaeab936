package org.xueqing.item.exercise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.number.Exact;

/**
 * Finds the exercise in what a pupil reads, where it is plain arithmetic: 62－37＝（　　）, 29÷4=（　）……（　）, 3/4○5/7,
 * 8＋（　　）＝15, 3x＋5＝20. Items that teachers wrote or other systems sent are understood by it; a story is not.
 */
public final class ExerciseReader {

    /** 47+38= with nothing behind it asks for the rest. */
    private static final Pattern OPEN_END = Pattern.compile("=[?？]?$");

    private static final Pattern BLANK = Pattern.compile("[(（][\\s　_]*[)）]|_{2,}");
    private static final String SIDE = "[0-9.%/又+−×÷()\\[\\]x□]+";
    private static final Pattern REMAINDER = Pattern.compile("(?<![0-9.])(\\d{1,15})÷(\\d{1,15})=□(?:…+|\\.{3,6})□");
    private static final Pattern COMPARED = Pattern.compile("(" + SIDE + ")○(" + SIDE + ")");
    private static final Pattern EQUATED = Pattern.compile("(" + SIDE + ")=(" + SIDE + ")");
    private static final String FULL_WIDTH = "０１２３４５６７８９．％／＋－–—-＊*＝（）［］【】ｘＸX◯";
    private static final String NORMAL = "0123456789.%/+−−−−××=()[][]xxx○";

    private ExerciseReader() {}

    /** Empty where the stem holds no arithmetic of which exactly one thing is asked. */
    public static Optional<Exercise> read(String stem) {
        String printed = withBlank(normal(stem));
        return remainder(printed).or(() -> comparison(printed)).or(() -> equated(printed));
    }

    /** 62−37= with nothing behind it asks the same as with a blank. */
    private static String withBlank(String printed) {
        return printed.endsWith("=") ? printed + "□" : printed;
    }

    /** Blanks as □, signs as this project prints them, no spaces. */
    static String normal(String stem) {
        String blanked = BLANK.matcher(stem).replaceAll("□");
        StringBuilder normal = new StringBuilder(blanked.length());
        for (char sign : blanked.toCharArray()) {
            int at = FULL_WIDTH.indexOf(sign);
            if (!Character.isWhitespace(sign)) {
                normal.append(at < 0 ? sign : NORMAL.charAt(at));
            }
        }
        return OPEN_END.matcher(normal).replaceFirst("=□");
    }

    private static Optional<Exercise> remainder(String printed) {
        Matcher found = REMAINDER.matcher(printed);
        return found.find() && Long.parseLong(found.group(2)) > 0
                ? Optional.of(new RemainderDivision(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    private static Optional<Exercise> comparison(String printed) {
        Matcher found = COMPARED.matcher(printed);
        return found.find()
                ? ExpressionReader.read(found.group(1)).flatMap(left -> ExpressionReader.read(found.group(2))
                        .map(right -> new Comparison(left, right)))
                : Optional.empty();
    }

    private static Optional<Exercise> equated(String printed) {
        Matcher found = EQUATED.matcher(printed);
        while (found.find()) {
            Optional<Exercise> exercise = equated(found.group(1), found.group(2));
            if (exercise.isPresent()) {
                return exercise;
            }
        }
        return Optional.empty();
    }

    private static Optional<Exercise> equated(String left, String right) {
        Optional<Expression> first = ExpressionReader.read(left);
        Optional<Expression> second = ExpressionReader.read(right);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (right.equals("□") && !hasUnknown(left)) {
            return calculation(first.get());
        }
        return hasUnknown(left) == hasUnknown(right)
                ? Optional.empty()
                : Solving.solve(first.get(), second.get())
                        .map(solution -> new Equation(first.get(), second.get(), solution));
    }

    private static Optional<Exercise> calculation(Expression expression) {
        try {
            Exact value = expression.value();
            return value.signum() < 0 ? Optional.empty() : Optional.of(new Calculation(expression));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean hasUnknown(String side) {
        return side.contains("□") || side.contains("x");
    }
}
