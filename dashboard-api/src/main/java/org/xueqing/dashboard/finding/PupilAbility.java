package org.xueqing.dashboard.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil stands on the scale of the grade, as the published run says.
 *
 * @param overall null where the run did not measure the pupil
 * @param areas of the curriculum, those with an answer
 * @param months with an answer, the oldest first
 */
public record PupilAbility(@Nullable Standing overall, List<Part> areas, List<Part> competencies, List<Month> months) {

    public static final PupilAbility NONE = new PupilAbility(null, List.of(), List.of(), List.of());

    private static final double ERRORS_OF_95_PERCENT = 1.96;

    /**
     * A value with its error, in standard deviations.
     *
     * @param value null, with the error, where there are too few answers
     */
    public record Standing(@Nullable Double value, @Nullable Double error, int answers) {

        public boolean isKnown() {
            return value != null;
        }

        public double middle() {
            return value == null ? 0 : value;
        }

        public double low() {
            return middle() - ERRORS_OF_95_PERCENT * (error == null ? 0 : error);
        }

        public double high() {
            return middle() + ERRORS_OF_95_PERCENT * (error == null ? 0 : error);
        }

        public Band band() {
            return Band.of(middle());
        }

        public Band lowBand() {
            return Band.of(low());
        }

        public Band highBand() {
            return Band.of(high());
        }

        /** Whether all values that the answers allow have one name. */
        public boolean isOneBand() {
            return lowBand() == highBand();
        }

        /** What the pupil and the family are told: a word of praise that holds, and never where others stand. */
        public Praise praise() {
            if (low() > 0) {
                return Praise.STEADY;
            }
            return middle() > -0.5 ? Praise.ON_THE_WAY : Praise.BEGINNING;
        }
    }

    /** Names for parts of the scale. */
    public enum Band {
        LOW,
        LOWER,
        MIDDLE,
        HIGHER,
        HIGH;

        static Band of(double value) {
            if (Math.abs(value) <= 0.5) {
                return MIDDLE;
            }
            if (value < 0) {
                return value < -1.5 ? LOW : LOWER;
            }
            return value > 1.5 ? HIGH : HIGHER;
        }
    }

    /** What pupils and families are told of an area. */
    public enum Praise {
        STEADY,
        ON_THE_WAY,
        BEGINNING
    }

    /** @param name as the curriculum says it */
    public record Part(String name, Standing standing) {}

    /** @param month its first day */
    public record Month(LocalDate month, Standing standing) {}

    public PupilAbility {
        areas = List.copyOf(areas);
        competencies = List.copyOf(competencies);
        months = List.copyOf(months);
    }

    /** Areas of which there is something to tell pupil and family. */
    public List<Part> knownAreas() {
        return areas.stream().filter(area -> area.standing().isKnown()).toList();
    }

    public AbilityPicture picture() {
        return new AbilityPicture(
                months.stream().filter(month -> month.standing().isKnown()).toList());
    }
}
