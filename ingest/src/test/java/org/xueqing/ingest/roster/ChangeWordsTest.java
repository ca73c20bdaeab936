package org.xueqing.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.Purpose;

class ChangeWordsTest {

    private static final ClassName FIRST = new ClassName("", 3, 1);
    private static final ClassName SECOND = new ClassName("", 3, 2);

    @Test
    void saysDutiesAndLeadsAsPeopleCallThem() {
        PlannedRow row = row(
                PlannedRow.Person.STAFF,
                new RosterChange.DutyBegins("t", "c-2", SECOND, Duty.MATHS),
                new RosterChange.DutyEnds("t", "c-1", FIRST, Duty.HEAD, LocalDate.of(2026, 9, 1)),
                new RosterChange.LeadBegins("t", "s", 3),
                new RosterChange.NumberedStaff("t", "T07"));
        assertThat(ChangeWords.line(row).in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("改动 王安：任教三(2)班数学，不再担任三(1)班班主任，担任三年级教研组长，工号 T07");
        assertThat(ChangeWords.line(row).in(Locale.ENGLISH))
                .isEqualTo("changed 王安: teaches mathematics in 三(2)班, no longer head teacher of 三(1)班,"
                        + " leads grade 3, staff number T07");
    }

    @Test
    void saysWhatGuardiansDecided() {
        PlannedRow row = row(
                PlannedRow.Person.PUPIL,
                new RosterChange.Decided("p", null, Purpose.DIGEST, Decision.REFUSED),
                new RosterChange.ChangedPupil("p", RosterChange.PupilField.PUPIL_NO, "", "7"));
        assertThat(ChangeWords.line(row).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("改动 王安：不同意“学习简报”，学号 — → 7");
    }

    @Test
    void tellsANewGuardianFromOneThatIsKnown() {
        PlannedRow added = row(
                PlannedRow.Person.PUPIL,
                new RosterChange.NewGuardian("g", "王父", "19900000001"),
                new RosterChange.GuardianshipBegins("g", "p", ""));
        PlannedRow known = row(PlannedRow.Person.PUPIL, new RosterChange.GuardianshipBegins("g", "p", ""));
        assertThat(ChangeWords.line(added).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("改动 王安：监护人手机 19900000001");
        assertThat(ChangeWords.line(known).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("改动 王安：对应到名册里已有的监护人");
    }

    private static PlannedRow row(PlannedRow.Person person, RosterChange... changes) {
        return PlannedRow.of(null, person, "王安", List.of(changes));
    }
}
