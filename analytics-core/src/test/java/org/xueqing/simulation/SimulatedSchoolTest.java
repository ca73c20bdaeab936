package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.simulation.DemoSchool.PLAN;
import static org.xueqing.simulation.DemoSchool.SCHOOL;
import static org.xueqing.simulation.DemoSchool.WEEKS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Semester;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;

class SimulatedSchoolTest {

    @Test
    void isASmallWholeSchool() {
        assertThat(SCHOOL.classes())
                .hasSize(12)
                .extracting(SimulatedClass::classId)
                .contains("sim-1-1", "sim-6-2");
        assertThat(SCHOOL.pupils()).hasSameSizeAs(SCHOOL.pupilTraits());
        Map<String, Long> sizes = SCHOOL.pupils().stream()
                .collect(Collectors.groupingBy(it -> it.memberships().get(0).classId(), Collectors.counting()));
        assertThat(sizes).hasSize(12).containsEntry("sim-1-1", 45L);
        assertThat(sizes.values()).allMatch(size -> size >= 35 && size <= 45);
        assertThat(SCHOOL.pupils().get(6).pupilNumber()).isEqualTo("07");
    }

    @Test
    void someShareANameOneHasALongOneOneChangesTheClass() {
        List<SimulatedPupil> first = in("sim-3-1");
        assertThat(first.get(4).name()).isEqualTo(first.get(16).name());
        assertThat(in("sim-3-2")).extracting(SimulatedPupil::name).contains("阿卜杜热西提·买买提艾力");
        SimulatedPupil transferred = first.get(10);
        assertThat(transferred.memberships())
                .containsExactly(
                        new Membership(
                                "sim-3-1",
                                "11",
                                PLAN.firstDay(),
                                PLAN.firstDay().plusDays(27)),
                        new Membership("sim-3-2", "46", PLAN.firstDay().plusDays(28), null));
        assertThat(transferred.classId()).isEqualTo("sim-3-2");
    }

    @Test
    void whoChangesTheClassWorksInOneAtATime() {
        SimulatedPupil transferred = in("sim-3-1").get(10);
        assertThat(DemoSchool.events(Answered.class)
                        .filter(it -> it.studentId().equals(transferred.studentId()) && it.activityId() != null))
                .isNotEmpty()
                .allMatch(it -> {
                    boolean isLater =
                            DemoSchool.dayOf(it).isAfter(PLAN.firstDay().plusDays(27));
                    return Objects.requireNonNull(it.activityId()).startsWith(isLater ? "sim-3-2" : "sim-3-1");
                });
    }

    @Test
    void rosterTextsAreInventedAndWellFormed() {
        assertThat(SCHOOL.pupils())
                .allSatisfy(pupil -> {
                    assertThat(pupil.enrolmentNumber()).matches("G990000\\d{12}");
                    assertThat(pupil.guardian().phone()).matches("1990\\d{7}");
                    assertThat(pupil.guardian().name()).isNotBlank();
                })
                .extracting(SimulatedPupil::enrolmentNumber)
                .doesNotHaveDuplicates();
    }

    @Test
    void idsOfPupilsAreUniqueAndCarryNoName() {
        assertThat(SCHOOL.pupils())
                .allSatisfy(pupil -> assertThat(pupil.studentId()).matches("p-[0-9a-f]{8}"))
                .extracting(SimulatedPupil::studentId)
                .doesNotHaveDuplicates();
        Set<String> ids = idsOf(SCHOOL);
        assertThat(idsOf(SimulatedSchool.of(PLAN.withSeed(2), DemoSchool.CURRICULUM)))
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void namesOfPupilsStandInNoEvent() {
        String texts = DemoSchool.events().limit(10_000).map(EventWriter::write).collect(Collectors.joining());
        assertThat(SCHOOL.pupils()).noneMatch(pupil -> texts.contains(pupil.name()));
    }

    @Test
    void givesAboutAHundredThousandAnswersAndSomeSeasoning() {
        long answers = DemoSchool.events(Answered.class).count();
        assertThat(answers).isBetween(85_000L, 150_000L);
        assertThat(DemoSchool.events(Voided.class).count()).isBetween(answers / 1_000, answers / 150);
        assertThat(DemoSchool.events(Stepped.class).count()).isBetween(answers / 200, answers / 15);
        assertThat(DemoSchool.events(Answered.class)
                        .filter(it -> it.attempt() == 2)
                        .count())
                .isBetween(answers / 50, answers / 8);
        assertThat(WEEKS).allSatisfy(week -> assertThat(week.absences()).isNotEmpty());
    }

    @Test
    void sameSeedSameBytesAnotherSeedOthers() {
        SchoolPlan small = small();
        String digest = digest(small);
        assertThat(digest).isEqualTo(digest(small)).isNotEqualTo(digest(small.withSeed(2)));
    }

    @Test
    void theBytesDoNotDependOnHowManyThreadsWork() {
        SchoolPlan plan = PLAN.withClasses(List.of(2, 4), 2, 12).withWorld(World.NOISY_KEYING);
        assertThat(within(1, () -> digest(plan))).isEqualTo(within(2, () -> digest(plan)));
    }

    @Test
    void everyEventIsAcceptedAndEqualAfterTheRoundTrip() {
        assertThat(DemoSchool.events().filter(event -> !EventReader.read(EventWriter.write(event))
                        .equals(new Reading.Read(event, "{}"))))
                .isEmpty();
    }

    @Test
    void noIdentityOccursTwice() {
        Set<String> identities = new HashSet<>();
        assertThat(DemoSchool.events()).allMatch(event -> identities.add(event.subjectId() + event.eventId()));
    }

    @Test
    void aPupilDoesNotDependOnHowManyOthersThereAre() {
        SchoolPlan small = small();
        SchoolPlan larger = small.withClasses(small.grades(), 2, 17);
        assertThat(ofFirstPupil(larger)).isNotEmpty().isEqualTo(ofFirstPupil(small));
    }

    @Test
    void lessonsTellEachClassItsVolumeInTeachingOrder() {
        for (SimulatedClass home : SCHOOL.classes()) {
            List<String> taught = DemoSchool.events(Taught.class)
                    .filter(it -> it.classId().equals(home.classId()) && it.kind() == Taught.Kind.TAUGHT)
                    .flatMap(it -> it.knowledgePoints().stream())
                    .toList();
            assertThat(taught)
                    .isEqualTo(Syllabus.of(PLAN, home.grade(), DemoSchool.CURRICULUM)
                            .get(0)
                            .points());
        }
    }

    private static List<SimulatedPupil> in(String classId) {
        return SCHOOL.pupils().stream()
                .filter(pupil -> pupil.memberships().get(0).classId().equals(classId))
                .toList();
    }

    private static <T> T within(int threads, Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }

    private static SchoolPlan small() {
        return PLAN.withClasses(List.of(3), 1, 12)
                .withPeriod(new SchoolPeriod.Weeks(Semester.FIRST, PLAN.firstDay(), 2));
    }

    private static Set<String> idsOf(SimulatedSchool school) {
        return school.pupils().stream().map(SimulatedPupil::studentId).collect(Collectors.toSet());
    }

    private static List<LearningEvent> ofFirstPupil(SchoolPlan plan) {
        SimulatedSchool school = SimulatedSchool.of(plan, DemoSchool.CURRICULUM);
        String first = school.pupils().get(0).studentId();
        return school.events().filter(event -> event.subjectId().equals(first)).toList();
    }

    private static String digest(SchoolPlan plan) {
        MessageDigest digest = sha256();
        SimulatedSchool.of(plan, DemoSchool.CURRICULUM)
                .events()
                .map(EventWriter::write)
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
