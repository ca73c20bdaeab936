package org.xueqing.ingest.roster;

import java.time.LocalDate;

/**
 * What somebody asks for with a file.
 *
 * @param school its name
 * @param schoolYear 2026 is the year from September 2026
 * @param campus holds for rows that name none; empty for none
 * @param date from when the changes hold
 * @param source whose ids a OneRoster file carries
 * @param login who asks; empty from the command line
 */
public record RosterRequest(
        String school,
        int schoolYear,
        String campus,
        LocalDate date,
        Unknown unknown,
        Leaving leaving,
        RefusedRows refusedRows,
        String source,
        String login) {

    /** What becomes of classes, campuses and a school that the store does not know. */
    public enum Unknown {
        REFUSED,
        CREATED
    }

    /** Who leaves that the file does not list. */
    public enum Leaving {
        NOBODY,
        /** Pupils of the classes that the file lists. */
        OF_LISTED_CLASSES,
        /** Pupils of the school where the file lists pupils, staff where it lists staff. */
        OF_SCHOOL
    }

    public enum RefusedRows {
        /** One refused row, and nothing is written. */
        STOP_ALL,
        /** The pupil of a refused row stays as is, the others go in. */
        ARE_SKIPPED
    }

    public static final String ONE_ROSTER = "oneroster";

    /** The cautious way: nothing new but people, nobody leaves. */
    public static RosterRequest of(String school, LocalDate date) {
        return new RosterRequest(
                school,
                schoolYear(date),
                "",
                date,
                Unknown.REFUSED,
                Leaving.NOBODY,
                RefusedRows.STOP_ALL,
                ONE_ROSTER,
                "");
    }

    /** A school year begins with August: lists of September are made then. */
    public static int schoolYear(LocalDate date) {
        return date.minusMonths(7).getYear();
    }

    public RosterRequest withUnknown(Unknown other) {
        return new RosterRequest(school, schoolYear, campus, date, other, leaving, refusedRows, source, login);
    }

    public RosterRequest withLeaving(Leaving other) {
        return new RosterRequest(school, schoolYear, campus, date, unknown, other, refusedRows, source, login);
    }

    public RosterRequest withRefusedRows(RefusedRows other) {
        return new RosterRequest(school, schoolYear, campus, date, unknown, leaving, other, source, login);
    }
}
