package org.xueqing.item.family;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Measures where point A lies between two labels of a number line that is drawn. */
final class NumberLineSolver {

    private static final Pattern LABEL =
            Pattern.compile("<text x=\"([\\d.]+)\"[^>]*font-size=\"9\"[^>]*>(-?[\\d.]+)</text>");
    private static final Pattern POINT = Pattern.compile("<circle cx=\"([\\d.]+)\"");
    private static final Pattern MARK = Pattern.compile("<line x1=\"([\\d.]+)\" y1=\"[\\d.]+\" x2=\"\\1\"");

    private NumberLineSolver() {}

    static String measured(Item item) {
        String picture = item.picture().orElseThrow();
        List<MatchResult> labels = LABEL.matcher(picture).results().toList();
        List<Double> marks = MARK.matcher(picture)
                .results()
                .map(mark -> Double.parseDouble(mark.group(1)))
                .toList();
        double point = POINT.matcher(picture)
                .results()
                .map(it -> Double.parseDouble(it.group(1)))
                .findFirst()
                .orElseThrow();
        int left = nearest(marks, Double.parseDouble(labels.get(0).group(1)));
        int right = nearest(marks, Double.parseDouble(labels.get(1).group(1)));
        BigFraction from = value(labels.get(0).group(2));
        BigFraction part = value(labels.get(1).group(2)).subtract(from).divide(right - left);
        return StemNumbers.text(from.add(part.multiply(nearest(marks, point) - left)));
    }

    private static int nearest(List<Double> marks, double x) {
        int best = 0;
        for (int at = 1; at < marks.size(); at++) {
            best = Math.abs(marks.get(at) - x) < Math.abs(marks.get(best) - x) ? at : best;
        }
        return best;
    }

    private static BigFraction value(String label) {
        BigFraction size = PrintedArithmetic.solve(label.replace("-", ""));
        return label.startsWith("-") ? size.negate() : size;
    }
}
