package org.xueqing.dashboard.work.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.PupilAbility.Band;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.measurement.ability.ItemParameters;

/**
 * The items of a paper on the scale of the grade, as the published run measured them, and how exactly they together place a pupil.
 *
 * @param lines in the order of the paper
 * @param places from low to high; empty where too few items are measured
 */
public record PaperScale(List<Line> lines, List<Place> places) {

    private static final int FEWEST_MEASURED = 3;
    private static final double ERRORS_OF_95_PERCENT = 1.96;

    /** Normal in the grade with standard deviation 1: what is known before an answer. */
    private static final double INFORMATION_BEFORE = 1;

    /**
     * What a run says of an item.
     *
     * @param difficulty in standard deviations of the grade; null, with the others, where the flags say why
     * @param answers first ones of the school year
     */
    public record Measure(
            @Nullable Double difficulty,
            @Nullable Double error,
            @Nullable Double discrimination,
            int answers,
            List<String> flags) {

        public Measure {
            flags = List.copyOf(flags);
        }
    }

    /** An item; without a measure where no run has met it. */
    public record Line(ItemLine item, @Nullable Measure measure) {

        public boolean isMeasured() {
            return measure != null && measure.difficulty() != null;
        }

        public double difficulty() {
            return measure == null || measure.difficulty() == null ? 0 : measure.difficulty();
        }

        public double low() {
            return difficulty() - margin();
        }

        public double high() {
            return difficulty() + margin();
        }

        public double discrimination() {
            return measure == null || measure.discrimination() == null ? 0 : measure.discrimination();
        }

        /** Of one answer at the ability where the item tells most: a² / 4. */
        public double mostInformation() {
            return discrimination() * discrimination() / 4;
        }

        private double margin() {
            return measure == null || measure.error() == null ? 0 : ERRORS_OF_95_PERCENT * measure.error();
        }
    }

    /**
     * A place on the scale.
     *
     * @param error standard error of an ability there, after this paper alone
     */
    public record Place(Band band, double error) {}

    public PaperScale {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
    }

    static PaperScale of(List<ItemLine> items, Map<String, Measure> measures) {
        List<Line> lines = items.stream()
                .map(item -> new Line(item, measures.get(item.itemId())))
                .toList();
        List<ItemParameters> known = lines.stream()
                .filter(Line::isMeasured)
                .map(line -> ItemParameters.of(line.discrimination(), line.difficulty()))
                .toList();
        return new PaperScale(
                lines,
                known.size() < FEWEST_MEASURED
                        ? List.of()
                        : List.of(
                                place(Band.LOW, -2, known),
                                place(Band.LOWER, -1, known),
                                place(Band.MIDDLE, 0, known),
                                place(Band.HIGHER, 1, known),
                                place(Band.HIGH, 2, known)));
    }

    public long measured() {
        return lines.stream().filter(Line::isMeasured).count();
    }

    private static Place place(Band band, double ability, List<ItemParameters> items) {
        double information = INFORMATION_BEFORE
                + items.stream().mapToDouble(item -> item.information(ability)).sum();
        return new Place(band, 1 / Math.sqrt(information));
    }
}
