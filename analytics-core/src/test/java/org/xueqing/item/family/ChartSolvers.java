package org.xueqing.item.family;

import static org.xueqing.item.family.FigureSolvers.written;
import static org.xueqing.item.family.FigureSolvers.writtenIn;
import static org.xueqing.item.family.StemNumbers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of items with solids, angles and charts: they measure in the picture where nothing is written. */
final class ChartSolvers {

    private static final BigFraction PI = BigFraction.of(314, 100);
    private static final Pattern BAR = Pattern.compile("<rect [^>]*height=\"([\\d.]+)\"");
    private static final Pattern LABEL = Pattern.compile("y=\"([\\d.]+)\"[^>]*>(\\d+)<");

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private ChartSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.put("CUBOID-SURFACE", written(it -> it.get(0)
                .multiply(it.get(1).add(it.get(2)))
                .add(it.get(1).multiply(it.get(2)))
                .multiply(2)));
        solvers.put("CUBE-SURFACE", written(it -> it.get(0).pow(2).multiply(6)));
        solvers.put("CUBOID-VOLUME", written(it -> it.get(0).multiply(it.get(1)).multiply(it.get(2))));
        solvers.put("CUBE-VOLUME", written(it -> it.get(0).pow(3)));
        solvers.put(
                "CYLINDER-VOLUME", written(it -> PI.multiply(it.get(0).pow(2)).multiply(it.get(1))));
        solvers.put(
                "CONE-VOLUME",
                item -> text(StemNumbers.of(item)
                        .get(0)
                        .multiply(writtenIn(item).get(0))
                        .divide(3)));
        solvers.put(
                "CONE-VOLUME-RADIUS",
                written(it -> PI.multiply(it.get(1).pow(2)).multiply(it.get(0)).divide(3)));
        solvers.put("PROTRACTOR", ChartSolvers::measured);
        solvers.put("TRIANGLE-ANGLE", written(it -> BigFraction.of(180)
                .subtract(it.get(0).add(it.get(1)))));
        solvers.put("ISOSCELES-BASE", written(it -> BigFraction.of(90)
                .subtract(it.get(0).divide(2))));
        solvers.put("ISOSCELES-TOP", written(it -> BigFraction.of(180)
                .subtract(it.get(0).multiply(2))));
        solvers.put("POLYGON-ANGLES", item -> "" + (corners(item).length - 2) * 180);
        solvers.put("BAR-VALUE", item -> "" + Math.round(bar(item, 0)));
        solvers.put("BAR-MORE", item -> "" + Math.round(bar(item, 0) - bar(item, 1)));
        solvers.put("MEAN", StemNumbers.formula(it -> it.stream()
                .reduce(BigFraction.ZERO, BigFraction::add)
                .divide(it.size())));
        solvers.put("LINE-RISE", item -> {
            String[] points = corners(item);
            return "" + Math.round((down(points[3]) - down(points[4])) * perUnit(item));
        });
        solvers.put(
                "PIE-PART",
                item -> text(
                        StemNumbers.of(item).get(0).multiply(writtenIn(item).get(0))));
        solvers.put("GRID-POSITION", ChartSolvers::position);
        return solvers;
    }

    private static String picture(Item item) {
        return item.picture().orElseThrow();
    }

    private static String[] corners(Item item) {
        return Stems.find("points=\"([^\"]+)\"", picture(item)).group(1).split(" ", -1);
    }

    private static double across(String point) {
        return Double.parseDouble(point.split(",", -1)[0]);
    }

    private static double down(String point) {
        return Double.parseDouble(point.split(",", -1)[1]);
    }

    /** Between the two sides that meet in the middle point. */
    private static String measured(Item item) {
        String[] points = corners(item);
        double one = Math.atan2(down(points[1]) - down(points[0]), across(points[0]) - across(points[1]));
        double other = Math.atan2(down(points[1]) - down(points[2]), across(points[2]) - across(points[1]));
        return "" + Math.round(Math.toDegrees(Math.abs(one - other)));
    }

    private static double bar(Item item, int number) {
        List<Double> heights = BAR.matcher(picture(item))
                .results()
                .map(bar -> Double.valueOf(bar.group(1)))
                .toList();
        return heights.get(number) * perUnit(item);
    }

    /** How much a unit of length stands for, by the numbers of the lines. */
    private static double perUnit(Item item) {
        List<double[]> labels = LABEL.matcher(picture(item))
                .results()
                .map(it -> new double[] {Double.parseDouble(it.group(1)), Double.parseDouble(it.group(2))})
                .toList();
        return (labels.get(1)[1] - labels.get(0)[1]) / (labels.get(0)[0] - labels.get(1)[0]);
    }

    /** Counted from the crossing at 0. */
    private static String position(Item item) {
        java.util.regex.Matcher dot = Stems.find("<circle cx=\"([\\d.]+)\" cy=\"([\\d.]+)\"", picture(item));
        long column = Math.round((Double.parseDouble(dot.group(1)) - 24) / 24);
        long row = Math.round((12 + 24 * 6 - Double.parseDouble(dot.group(2))) / 24);
        return column + "、" + row;
    }
}
