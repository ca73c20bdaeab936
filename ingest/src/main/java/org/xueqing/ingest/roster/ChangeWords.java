package org.xueqing.ingest.roster;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;

/** Says changes to people: the roster's own pages and reports, where names belong. */
public final class ChangeWords {

    private ChangeWords() {}

    /** One line about one person. */
    public static Sentence line(PlannedRow row) {
        return switch (row.outcome()) {
            case NEW -> Sentence.of("roster.row.new", row.name(), joined(details(row)));
            case CHANGED, UNCHANGED -> Sentence.of("roster.row.changed", row.name(), joined(details(row)));
            case MOVED -> Sentence.of("roster.row.moved", row.name(), joined(details(row)));
            case LEFT -> Sentence.of("roster.row.left", row.name());
        };
    }

    /** What changes about a person, one word group for each change that a person would name. */
    public static List<String> details(PlannedRow row) {
        return row.changes().stream().flatMap(change -> details(change)).toList();
    }

    private static String joined(List<String> details) {
        return details.stream().filter(Objects::nonNull).collect(Collectors.joining("，"));
    }

    private static Stream<String> details(RosterChange change) {
        if (change instanceof RosterChange.ChangedPupil changed) {
            return Stream.of(word(changed.field()) + " " + arrow(changed.was(), changed.is()));
        }
        if (change instanceof RosterChange.LeftClass left) {
            return Stream.of("− " + left.name());
        }
        if (change instanceof RosterChange.JoinedClass joined) {
            return Stream.of("+ " + joined.name());
        }
        if (change instanceof RosterChange.Decided decided) {
            return Stream.of(decided.purpose() + " " + decided.decision());
        }
        return Stream.concat(guardian(change), staff(change));
    }

    private static Stream<String> guardian(RosterChange change) {
        if (change instanceof RosterChange.NewGuardian added) {
            return Stream.of("☎ + " + added.phone());
        }
        if (change instanceof RosterChange.GuardianshipEnds ends) {
            return Stream.of("☎ − " + ends.phone());
        }
        return change instanceof RosterChange.RenamedGuardian renamed
                ? Stream.of("☎ " + arrow(renamed.was(), renamed.is()))
                : Stream.empty();
    }

    private static Stream<String> staff(RosterChange change) {
        if (change instanceof RosterChange.DutyBegins begins) {
            return Stream.of("+ " + begins.name() + " " + begins.duty());
        }
        if (change instanceof RosterChange.DutyEnds ends) {
            return Stream.of("− " + ends.name() + " " + ends.duty());
        }
        if (change instanceof RosterChange.RenamedStaff renamed) {
            return Stream.of(arrow(renamed.was(), renamed.is()));
        }
        if (change instanceof RosterChange.LeadBegins begins) {
            return Stream.of("+ " + begins.grade() + " 年级");
        }
        return change instanceof RosterChange.LeadEnds ends ? Stream.of("− " + ends.grade() + " 年级") : Stream.empty();
    }

    private static String arrow(String was, String is) {
        return (was.isEmpty() ? "—" : was) + " → " + (is.isEmpty() ? "—" : is);
    }

    private static String word(RosterChange.PupilField field) {
        return switch (field) {
            case NAME -> "姓名";
            case PUPIL_NO -> "学号";
            case NATIONAL_ID -> "学籍号";
            case SCHOOL -> "学校";
            case LEFT_ON -> "离校";
        };
    }
}
