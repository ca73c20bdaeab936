package org.xueqing.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.PlannedRow.Outcome;
import org.xueqing.ingest.roster.PlannedRow.Person;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.statement.SchoolSheets;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;

class DifferenceTest {

    private static final Path FILE = Path.of("roster.xlsx");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final RosterRequest REQUEST = RosterRequest.of("实验小学", DAY);
    private static final RosterRequest COMPLETE = REQUEST.withLeaving(RosterRequest.Leaving.OF_SCHOOL);
    private static final RosterRequest CREATING = REQUEST.withUnknown(RosterRequest.Unknown.CREATED);

    @Test
    void doesNotDependOnTheOrderOfTheRows() {
        List<String> lines = new ArrayList<>(Rows.lines(200));
        lines.add(lines.get(7));
        RosterPlan one = plan(EMPTY, CREATING, Rows.pupils(lines));
        Collections.shuffle(lines, new Random(7));
        RosterPlan other = plan(EMPTY, CREATING, Rows.pupils(lines));
        assertThat(other.changes()).isEqualTo(one.changes());
        assertThat(other.refused()).hasSize(2);
    }

    @Test
    void changesNothingForARefusedRowNotEvenAClassThatOnlyItNames() {
        List<String> lines = new ArrayList<>(Rows.lines(20));
        RosterPlan without = plan(EMPTY, CREATING, Rows.pupils(lines));
        lines.add("1.2E+18,1,王明,男,6,9班,,,,");
        lines.add(Rows.nationalId(901) + ",1,王明,男,6,9班,,123,,");
        lines.add(Rows.nationalId(902) + ",1,王明,猫,6,9班,,,,");
        RosterPlan with = plan(EMPTY, CREATING, Rows.pupils(lines));
        assertThat(with.changes()).isEqualTo(without.changes());
        assertThat(with.refused()).hasSize(3);
        assertThat(with.isAllowed()).isFalse();
    }

    @Test
    void refusesBothRowsOfOneNationalIdNamingEachOther() {
        String id = Rows.nationalId(1);
        RosterPlan plan = plan(EMPTY, CREATING, Rows.pupils(List.of(id + ",1,王明,,3,2班,,,,", id + ",2,李华,,3,2班,,,,")));
        assertThat(plan.people()).isEmpty();
        assertThat(plan.refused())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.why().toString()).contains(id).contains("rows: 2、3"));
    }

    @Test
    void keepsHomonymsApart() {
        RosterPlan plan = plan(
                EMPTY,
                CREATING,
                Rows.pupils(List.of(
                        Rows.nationalId(1) + ",1,王明,,3,2班,,,,",
                        Rows.nationalId(2) + ",2,王明,,3,2班,,,,",
                        ",3,王明,,3,2班,,,,")));
        assertThat(plan.count(Person.PUPIL, Outcome.NEW)).isEqualTo(3);
        assertThat(plan.refused()).isEmpty();
    }

    @Test
    void namesAClassThatDoesNotExistAndTheRemedy() {
        RosterPlan plan = plan(roster(pupil("p-1", "1", "王明", null)), REQUEST, one(",9,赵云,,3,7班,,,,"));
        assertThat(plan.refused().get(0).why().toString())
                .contains("三(7)班")
                .contains("三(2)班")
                .contains("--new-classes");
        assertThat(plan.refused().get(0).row()).isEqualTo(2);
    }

    @Test
    void givesAPupilTheNationalIdThatComesLater() {
        Roster before = roster(pupil("p-1", "1", "王明", null));
        RosterPlan plan = plan(before, REQUEST, one(Rows.nationalId(5) + ",1,王明,,3,2班,,,,"));
        assertThat(plan.changes())
                .containsExactly(new RosterChange.ChangedPupil(
                        "p-1", RosterChange.PupilField.NATIONAL_ID, "", Rows.nationalId(5)));
    }

    @Test
    void movesAPupilOnTheDay() {
        Roster before = roster(pupil("p-1", "1", "王明", Rows.nationalId(5)));
        RosterPlan plan = plan(before, CREATING, one(Rows.nationalId(5) + ",4,王明,,3,1班,,,,"));
        assertThat(plan.people().get(0).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(plan.changes())
                .contains(new RosterChange.LeftClass(
                        "p-1", "c-2", new ClassName("", 3, 2), DAY.minusYears(1), DAY.minusDays(1)));
    }

    @Test
    void letsNobodyLeaveUnlessTheListIsCompleteAndWhole() {
        Roster before =
                roster(pupil("p-1", "1", "王明", Rows.nationalId(1)), pupil("p-2", "2", "李华", Rows.nationalId(2)));
        Sheet sheet = one(Rows.nationalId(1) + ",1,王明,,3,2班,,,,");
        assertThat(plan(before, REQUEST, sheet).changes()).isEmpty();
        RosterRequest complete = REQUEST.withLeaving(RosterRequest.Leaving.OF_SCHOOL);
        RosterPlan plan = plan(before, complete, sheet);
        assertThat(plan.count(Person.PUPIL, Outcome.LEFT)).isEqualTo(1);
        assertThat(plan.changes()).contains(new RosterChange.LeftSchool("p-2", DAY.minusDays(1)));
        RosterPlan broken = plan(
                before,
                complete,
                Rows.pupils(List.of(Rows.nationalId(1) + ",1,王明,,3,2班,,,,", "1.2E+18,2,李华,,3,2班,,,,")));
        assertThat(broken.changes()).isEmpty();
        assertThat(broken.notes())
                .anySatisfy(note -> assertThat(note.toString()).contains("nobody"));
    }

    @Test
    void refusesToGuessWhetherAnotherNumberIsTheSameChild() {
        Roster before = roster(pupil("p-1", "1", "王明", null));
        assertThat(plan(before, REQUEST, one(",8,王明,,3,2班,,,,")).refused()).hasSize(1);
        assertThat(plan(before, REQUEST, one(",1,王小明,,3,2班,,,,")).refused()).hasSize(1);
        assertThat(plan(before, REQUEST, Rows.pupils(List.of(",1,王明,,3,2班,,,,", ",8,王明,,3,2班,,,,")))
                        .refused())
                .isEmpty();
    }

    @Test
    void endsAGuardianshipWithAnotherTelephoneAndLetsOneGuardianHaveSeveralChildren() {
        Roster before = roster(
                List.of(new Roster.Guardian("g-1", "王父", "13800000001")),
                List.of(new Roster.Guardianship("g-1", "p-1", "")),
                List.of(),
                pupil("p-1", "1", "王明", Rows.nationalId(1)),
                pupil("p-2", "2", "王芳", Rows.nationalId(2)));
        RosterPlan plan = plan(
                before,
                REQUEST,
                Rows.pupils(List.of(
                        Rows.nationalId(1) + ",1,王明,,3,2班,王母,13800000002,,",
                        Rows.nationalId(2) + ",2,王芳,,3,2班,王母,138 0000 0002,,")));
        assertThat(plan.changes().stream().filter(RosterChange.NewGuardian.class::isInstance))
                .hasSize(1);
        assertThat(plan.changes().stream().filter(RosterChange.GuardianshipBegins.class::isInstance))
                .hasSize(2);
        assertThat(plan.changes()).contains(new RosterChange.GuardianshipEnds("g-1", "p-1", "13800000001"));
    }

    @Test
    void neverOutweighsAWithdrawalByTheYesOfASheet() {
        Roster.DecisionKey key = new Roster.DecisionKey("p-1", null, Purpose.PRACTICE);
        Sheet sheet = one(Rows.nationalId(1) + ",1,王明,,3,2班,,,是,");
        Roster withdrawn = withDecision(new Roster.LastDecision(key, Decision.WITHDRAWN, "guardian's page"));
        assertThat(plan(withdrawn, REQUEST, sheet).changes()).isEmpty();
        assertThat(plan(withdrawn, REQUEST, sheet).notes()).hasSize(2);
        Roster refused = withDecision(new Roster.LastDecision(key, Decision.REFUSED, ConsentDifference.BASIS));
        assertThat(plan(refused, REQUEST, sheet).changes())
                .containsExactly(new RosterChange.Decided("p-1", null, Purpose.PRACTICE, Decision.GIVEN));
    }

    @Test
    void refusesAPupilWhoIsStillAtAnotherSchool() {
        Roster.Pupil other = pupil("p-9", "1", "王明", Rows.nationalId(9));
        Roster here = roster(List.of(), List.of(), List.of(), pupil("p-1", "1", "李华", Rows.nationalId(1)));
        Sheet sheet = one(Rows.nationalId(9) + ",7,王明,,3,2班,,,,");
        assertThat(plan(elsewhere(here, other, false), REQUEST, sheet).refused())
                .hasSize(1);
        assertThat(plan(elsewhere(here, other, true), REQUEST, sheet).changes())
                .contains(new RosterChange.ChangedPupil("p-9", RosterChange.PupilField.SCHOOL, "", "s-1"));
    }

    @Test
    void asksForTheRollOverBeforeAListOfTheNextYear() {
        Roster before = roster(pupil("p-1", "1", "王明", null));
        RosterRequest nextYear = RosterRequest.of("实验小学", DAY.plusYears(1));
        assertThatThrownBy(() -> plan(before, nextYear, one(",1,王明,,4,2班,,,,")))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("--roll-over");
        assertThatThrownBy(() -> plan(EMPTY, REQUEST, one(",1,王明,,3,2班,,,,"))).hasMessageContaining("实验小学");
    }

    @Test
    void takesDutiesAsAWholeAndRefusesAStaffRowWithAnUnknownClass() {
        Roster before = roster(pupil("p-1", "1", "王明", null));
        RosterPlan plan = plan(before, REQUEST, Rows.staff("T01,陈老师,三(2)班,3.2,三年级", "T02,林老师,五(1)班,,"));
        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.people()).hasSize(1);
        assertThat(plan.changes()).hasSize(4);
    }

    @Test
    void aCompleteSheetOfStaffEndsWhoIsNotOnItAndLetsNoPupilGo() {
        RosterPlan plan = plan(withStaff(), COMPLETE, Rows.staff("T01,陈老师,3.2,,"));
        assertThat(plan.changes())
                .containsExactly(
                        new RosterChange.DutyEnds("t-2", "c-2", new ClassName("", 3, 2), Duty.HEAD, DAY.minusYears(1)),
                        new RosterChange.LeadEnds("t-2", "s-1", 3, DAY.minusYears(1)),
                        new RosterChange.LeftStaff("t-2", DAY.minusDays(1)));
        assertThat(plan(withStaff(), REQUEST, Rows.staff("T01,陈老师,3.2,,")).changes())
                .isEmpty();
    }

    @Test
    void aCompleteSheetOfPupilsEndsNoStaff() {
        assertThat(plan(withStaff(), COMPLETE, one(",1,王明,,3,2班,,,,")).changes())
                .isEmpty();
    }

    // ---------------------------------------------------------------- a roster with one class

    /** 陈老师 teaches the class, 林老师 heads it and leads the grade. */
    private static Roster withStaff() {
        Roster plain = roster(pupil("p-1", "1", "王明", null));
        return new Roster(
                plain.schoolId(),
                plain.schools(),
                plain.campuses(),
                plain.classes(),
                plain.pupils(),
                plain.guardians(),
                plain.guardianships(),
                List.of(
                        new Roster.StaffMember("t-1", "T01", "陈老师", null),
                        new Roster.StaffMember("t-2", "T02", "林老师", null)),
                List.of(
                        new Roster.Assignment("t-1", "c-2", Duty.MATHS, DAY.minusYears(1)),
                        new Roster.Assignment("t-2", "c-2", Duty.HEAD, DAY.minusYears(1))),
                List.of(new Roster.Lead("t-2", 3, DAY.minusYears(1))),
                plain.decisions(),
                Map.of(),
                Map.of(),
                Set.of());
    }

    private static final Roster EMPTY = new Roster(
            null, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), Map.of(), Map.of(), Set.of());

    private static Sheet one(String line) {
        return Rows.pupils(List.of(line));
    }

    private static RosterPlan plan(Roster before, RosterRequest request, Sheet sheet) {
        Statements statements =
                SchoolSheets.read(new Table(FILE, "xlsx", List.of(sheet)), request.schoolYear(), request.campus());
        return Difference.compare(FILE, request, before, statements, new Random(1));
    }

    private static Roster.Pupil pupil(String id, String pupilNo, String name, @Nullable String nationalId) {
        return new Roster.Pupil(id, pupilNo, name, nationalId, null, "c-2", DAY.minusYears(1));
    }

    private static Roster roster(Roster.Pupil... pupils) {
        return roster(List.of(), List.of(), List.of(), pupils);
    }

    private static Roster withDecision(Roster.LastDecision decision) {
        return roster(List.of(), List.of(), List.of(decision), pupil("p-1", "1", "王明", Rows.nationalId(1)));
    }

    private static Roster roster(
            List<Roster.Guardian> guardians,
            List<Roster.Guardianship> guardianships,
            List<Roster.LastDecision> decisions,
            Roster.Pupil... pupils) {
        return new Roster(
                "s-1",
                List.of(),
                Map.of(),
                List.of(new Roster.SchoolClass("c-2", new ClassName("", 3, 2), 2026)),
                List.of(pupils),
                guardians,
                guardianships,
                List.of(),
                List.of(),
                List.of(),
                decisions,
                Map.of(),
                Map.of(),
                Set.of());
    }

    private static Roster elsewhere(Roster here, Roster.Pupil other, boolean hasLeft) {
        return new Roster(
                here.schoolId(),
                here.schools(),
                here.campuses(),
                here.classes(),
                here.pupils(),
                here.guardians(),
                here.guardianships(),
                here.staff(),
                here.assignments(),
                here.leads(),
                here.decisions(),
                Map.of(String.valueOf(other.nationalId()), new Roster.Elsewhere(other, hasLeft)),
                here.foreignIds(),
                here.terms());
    }
}
