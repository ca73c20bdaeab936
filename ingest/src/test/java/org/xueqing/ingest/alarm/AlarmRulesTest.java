package org.xueqing.ingest.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.ingest.alarm.Foretold.ClassCourse;
import org.xueqing.ingest.alarm.KnownAlarm.About;
import org.xueqing.ingest.alarm.KnownAlarm.Cleared;
import org.xueqing.report.OutlooksRow;

/** Laws of the rules by which alarms come and go. */
class AlarmRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final double FROM = 0.5;
    private static final int MOST = 3;

    static Stream<Random> seeds() {
        return IntStream.range(0, 200).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClassNeverGetsMoreNewAlarmsOnADayThanItsBudget(Random random) {
        List<KnownAlarm> known = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            known = apply(known, AlarmRules.decide(foretold(random, Set.of()), known, TODAY), TODAY);
        }
        assertThat(known.stream()
                        .filter(alarm -> alarm.raisedOn().equals(TODAY))
                        .collect(Collectors.groupingBy(alarm -> alarm.about().classId(), Collectors.counting()))
                        .values())
                .allMatch(count -> count <= MOST);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfWhatIsReadNeverMatters(Random random) {
        Foretold foretold = foretold(random, Set.of("p-1"));
        List<KnownAlarm> known = known(random);
        List<OutlooksRow> outlooks = new ArrayList<>(foretold.outlooks());
        List<KnownAlarm> shuffled = new ArrayList<>(known);
        Collections.shuffle(outlooks, random);
        Collections.shuffle(shuffled, random);
        Foretold other = with(foretold, outlooks);
        assertThat(AlarmRules.decide(other, shuffled, TODAY)).isEqualTo(AlarmRules.decide(foretold, known, TODAY));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outlooksWithoutAnyAlarmNeedNotBeRead(Random random) {
        Foretold foretold = foretold(random, Set.of("p-2"));
        List<KnownAlarm> known = known(random);
        Set<About> open =
                known.stream().filter(KnownAlarm::isOpen).map(KnownAlarm::about).collect(Collectors.toSet());
        List<OutlooksRow> few = foretold.outlooks().stream()
                .filter(row ->
                        row.isAlarming() || open.contains(new About(row.classId(), row.studentId(), row.course())))
                .toList();
        assertThat(few).hasSizeLessThan(foretold.outlooks().size());
        assertThat(AlarmRules.decide(with(foretold, few), known, TODAY))
                .isEqualTo(AlarmRules.decide(foretold, known, TODAY));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameRunTwiceChangesNothing(Random random) {
        Foretold foretold = foretold(random, Set.of("p-2"));
        List<KnownAlarm> known = known(random);
        List<KnownAlarm> once = apply(known, AlarmRules.decide(foretold, known, TODAY), TODAY);
        assertThat(apply(once, AlarmRules.decide(foretold, once, TODAY), TODAY)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAlarmEndsWithItsCourse(Random random) {
        Foretold nothing = new Foretold(List.of(), Set.of(), Map.of("UNIT", FROM), Set.of(), Map.of("c-1", MOST));
        List<KnownAlarm> known = known(random);
        assertThat(apply(known, AlarmRules.decide(nothing, known, TODAY), TODAY))
                .noneMatch(KnownAlarm::isOpen);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsAlarmedIsMorePressingThanWhoIsLeftForAnotherDay(Random random) {
        Foretold foretold = foretold(random, Set.of());
        List<OutlooksRow> raised = raised(AlarmRules.decide(foretold, List.of(), TODAY));
        double least = raised.stream()
                .filter(row -> row.classId().equals("c-1"))
                .mapToDouble(AlarmRulesTest::risk)
                .min()
                .orElse(1);
        assertThat(foretold.outlooks().stream()
                        .filter(row -> row.classId().equals("c-1") && !raised.contains(row))
                        .filter(OutlooksRow::isAlarming)
                        .mapToDouble(AlarmRulesTest::risk))
                .allMatch(risk -> risk <= least);
        assertThat(raised).allMatch(OutlooksRow::isAlarming);
    }

    @Test
    void anAlarmIsKeptDownToFourFifthsOfWhereAlarmsBegin() {
        assertThat(decided(outlook("p-1", "u/1", 0.41))).hasOnlyElementsOfType(Decision.Keep.class);
        assertThat(decided(outlook("p-1", "u/1", 0.39))).containsExactly(new Decision.Clear(9, Cleared.RISK_FELL));
        assertThat(decided(outlook("p-1", "u/1", null)))
                .as("nothing new is known")
                .isEmpty();
    }

    @Test
    void anAlarmOfAPupilWhoIsInTheClassNoMoreEndsOtherwiseThanWithTheCourse() {
        assertThat(decided(outlook("p-2", "u/1", 0.1))).containsExactly(new Decision.Clear(9, Cleared.LEFT_CLASS));
        assertThat(decided(outlook("p-2", "u/2", 0.1))).containsExactly(new Decision.Clear(9, Cleared.COURSE_OVER));
    }

    @Test
    void nothingIsSaidOfThoseWhosePredictionIsWithheld() {
        Foretold withheld = new Foretold(
                List.of(outlook("p-1", "u/1", 0.9), outlook("p-1", "u/2", 0.9)),
                Set.of(new ClassCourse("c-1", "u/1"), new ClassCourse("c-1", "u/2")),
                Map.of("UNIT", FROM),
                Set.of("p-1"),
                Map.of("c-1", MOST));
        assertThat(AlarmRules.decide(withheld, List.of(open()), TODAY))
                .containsExactly(new Decision.Clear(9, Cleared.WITHHELD));
    }

    @Test
    void whatATeacherSetAsideIsNotSaidAgainForAWeek() {
        OutlooksRow outlook = outlook("p-1", "u/1", 0.9);
        for (int days = 0; days < 10; days++) {
            KnownAlarm aside =
                    new KnownAlarm(9, open().about(), TODAY.minusDays(20), TODAY.minusDays(days), Cleared.SET_ASIDE);
            assertThat(raised(AlarmRules.decide(of(outlook), List.of(aside), TODAY)))
                    .as(days + " days ago")
                    .hasSize(days < AlarmRules.QUIET_DAYS ? 0 : 1);
        }
    }

    private static List<Decision> decided(OutlooksRow outlook) {
        return AlarmRules.decide(of(outlook), List.of(open()), TODAY);
    }

    private static Foretold of(OutlooksRow outlook) {
        return foretold(List.of(outlook), Set.of(), Map.of("c-1", MOST));
    }

    private static KnownAlarm open() {
        return new KnownAlarm(9, new About("c-1", "p-1", "u/1"), TODAY.minusDays(2), null, null);
    }

    private static List<OutlooksRow> raised(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Raise.class::isInstance)
                .map(each -> ((Decision.Raise) each).outlook())
                .toList();
    }

    /** What stands after the decisions; ids are given as they come. */
    private static List<KnownAlarm> apply(List<KnownAlarm> known, List<Decision> decisions, LocalDate today) {
        Map<Long, KnownAlarm> byId = new HashMap<>();
        known.forEach(alarm -> byId.put(alarm.id(), alarm));
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Clear clear) {
                KnownAlarm alarm = java.util.Objects.requireNonNull(byId.get(clear.id()));
                byId.put(alarm.id(), new KnownAlarm(alarm.id(), alarm.about(), alarm.raisedOn(), today, clear.why()));
            } else if (decision instanceof Decision.Raise raise) {
                OutlooksRow row = raise.outlook();
                long id = 1_000 + byId.size();
                About about = new About(row.classId(), row.studentId(), row.course());
                byId.put(id, new KnownAlarm(id, about, today, null, null));
            }
        }
        return byId.values().stream()
                .sorted(java.util.Comparator.comparingLong(KnownAlarm::id))
                .toList();
    }

    private static List<KnownAlarm> known(Random random) {
        List<KnownAlarm> known = new ArrayList<>();
        for (int pupil = 0; pupil < 20; pupil++) {
            LocalDate raised = TODAY.minusDays(random.nextInt(12));
            About about = new About("c-" + (pupil % 2 + 1), "p-" + pupil, "u/1");
            switch (random.nextInt(3)) {
                case 0 -> known.add(new KnownAlarm(pupil, about, raised, null, null));
                case 1 ->
                    known.add(new KnownAlarm(
                            pupil,
                            about,
                            raised,
                            raised,
                            random.nextBoolean() ? Cleared.SET_ASIDE : Cleared.RISK_FELL));
                default -> {}
            }
        }
        return known;
    }

    private static Foretold foretold(Random random, Set<String> withheld) {
        List<OutlooksRow> outlooks = new ArrayList<>();
        for (int pupil = 0; pupil < 24; pupil++) {
            for (int unit = 1; unit <= 2; unit++) {
                if (random.nextInt(5) > 0) {
                    // Coarse, so that risks are equal now and then.
                    Double risk = random.nextInt(8) == 0 ? null : random.nextInt(20) / 20.0;
                    outlooks.add(outlook("c-" + (pupil % 2 + 1), "p-" + pupil, "u/" + unit, risk));
                }
            }
        }
        return foretold(outlooks, withheld, Map.of("c-1", MOST, "c-2", 1));
    }

    private static Foretold foretold(List<OutlooksRow> outlooks, Set<String> withheld, Map<String, Integer> most) {
        return new Foretold(
                outlooks,
                outlooks.stream()
                        .map(row -> new ClassCourse(row.classId(), row.course()))
                        .collect(Collectors.toSet()),
                Map.of("UNIT", FROM),
                withheld,
                most);
    }

    private static Foretold with(Foretold foretold, List<OutlooksRow> outlooks) {
        return new Foretold(
                outlooks, foretold.goingOn(), foretold.alarmFrom(), foretold.withheld(), foretold.mostADay());
    }

    private static OutlooksRow outlook(String pupil, String course, @Nullable Double risk) {
        return outlook("c-1", pupil, course, risk);
    }

    private static OutlooksRow outlook(String classId, String pupil, String course, @Nullable Double risk) {
        return new OutlooksRow(
                pupil,
                classId,
                course,
                "UNIT",
                Instant.EPOCH,
                0.5,
                30,
                risk == null ? OutlooksRow.TOO_FEW_ANSWERS : null,
                risk,
                risk != null && risk >= FROM,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static double risk(OutlooksRow row) {
        Double risk = row.risk();
        return risk == null ? 0 : risk;
    }
}
