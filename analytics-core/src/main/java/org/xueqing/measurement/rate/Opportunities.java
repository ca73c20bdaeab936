package org.xueqing.measurement.rate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All answers of a grade, one row each. What a row is multiplied with stands in columns: 1, doublings of practice, doublings of days
 * since. The latter two are taken from their means, so that they say little about each other and about the first.
 */
final class Opportunities {

    static final int LEVEL = 0;
    static final int PRACTICE = 1;
    static final int DAYS = 2;

    final double[][] columns;
    final int[] pupils;
    final int[] points;
    final int[] items;
    final boolean[] correct;

    private int row;

    private Opportunities(int rows) {
        columns = new double[3][rows];
        pupils = new int[rows];
        points = new int[rows];
        items = new int[rows];
        correct = new boolean[rows];
    }

    static Opportunities of(List<PupilOpportunities> practice) {
        Opportunities all = new Opportunities(
                practice.stream().mapToInt(PupilOpportunities::answers).sum());
        Map<String, Integer> items = new HashMap<>();
        Map<String, Integer> points = new HashMap<>();
        for (int pupil = 0; pupil < practice.size(); pupil++) {
            PupilOpportunities of = practice.get(pupil);
            for (int i = 0; i < of.answers(); i++) {
                all.pupils[all.row] = pupil;
                all.items[all.row] = number(items, of.names().get(of.items()[i]));
                all.points[all.row] = number(points, of.names().get(of.points()[i]));
                all.add(of.earlier()[i], of.days()[i], of.correct()[i]);
            }
        }
        centre(all.columns[PRACTICE]);
        centre(all.columns[DAYS]);
        return all;
    }

    int count() {
        return correct.length;
    }

    private void add(int earlier, double days, boolean isCorrect) {
        columns[LEVEL][row] = 1;
        columns[PRACTICE][row] = doublings(earlier);
        columns[DAYS][row] = doublings(days);
        correct[row++] = isCorrect;
    }

    private static double doublings(double from) {
        return Math.log1p(from) / Math.log(2);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        int next = numbers.size();
        return numbers.computeIfAbsent(name, absent -> next);
    }

    private static void centre(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] -= sum / column.length;
        }
    }
}
