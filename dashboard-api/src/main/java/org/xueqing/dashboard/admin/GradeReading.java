package org.xueqing.dashboard.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.Growth;
import org.xueqing.dashboard.finding.PublishedRun;

/**
 * A grade as sums.
 *
 * @param units in teaching order, those of the grade's volumes that were taught or practised
 * @param weeks points held per hundred practised, week by week
 * @param classes in school order
 */
public record GradeReading(Optional<PublishedRun> run, List<UnitSum> units, Growth weeks, List<ClassSum> classes) {

    /** With fewer pupils nothing is said of a group. */
    static final int LEAST_PUPILS = 10;

    public GradeReading {
        units = List.copyOf(units);
        classes = List.copyOf(classes);
    }

    /**
     * A unit.
     *
     * @param points knowledge points of the unit
     * @param taught of those, taught in at least one class of the grade
     * @param practised of those, with answers of at least ten pupils
     * @param evidence pupils times points with answers
     * @param mastered of that, held
     */
    public record UnitSum(
            String volume,
            int number,
            String title,
            int points,
            int taught,
            int practised,
            long evidence,
            long mastered) {

        public boolean hasShare() {
            return evidence > 0;
        }

        /** In percent, rounded down. */
        public long share() {
            return evidence == 0 ? 0 : mastered * 100 / evidence;
        }
    }

    /**
     * A class among its parallel classes.
     *
     * @param share in percent of pupils times points, null where fewer than ten pupils stand behind it
     */
    public record ClassSum(String id, String name, int pupils, @Nullable Long share) {

        public boolean hasShare() {
            return share != null;
        }
    }
}
