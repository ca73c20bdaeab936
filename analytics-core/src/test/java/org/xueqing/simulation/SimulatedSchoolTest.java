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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
    void hasTheClassesAndPupilsOfItsPlan() {
        assertThat(SCHOOL.classes())
                .extracting(SimulatedClass::classId)
                .containsExactly("sim-3-1", "sim-3-2", "sim-3-3", "sim-4-1", "sim-4-2", "sim-4-3");
        assertThat(SCHOOL.pupils()).hasSize(240).hasSameSizeAs(SCHOOL.pupilTraits());
        assertThat(SCHOOL.pupils().get(6).pupilNumber()).isEqualTo("07");
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
    void givesFortyToSixtyThousandAnswersAndSomeSeasoning() {
        long answers = DemoSchool.events(Answered.class).count();
        assertThat(answers).isBetween(40_000L, 60_000L);
        assertThat(DemoSchool.events(Voided.class).count()).isBetween(answers / 500, answers / 150);
        assertThat(DemoSchool.events(Stepped.class).count()).isBetween(answers / 200, answers / 30);
        assertThat(DemoSchool.events(Answered.class)
                        .filter(it -> it.attempt() == 2)
                        .count())
                .isBetween(answers / 30, answers / 8);
        assertThat(WEEKS).allSatisfy(week -> assertThat(week.absences()).isNotEmpty());
    }

    @Test
    void sameSeedSameBytesAnotherSeedOthers() {
        SchoolPlan small = small();
        String digest = digest(small);
        assertThat(digest).isEqualTo(digest(small)).isNotEqualTo(digest(small.withSeed(2)));
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
        SchoolPlan larger = new SchoolPlan(
                small.schoolName(),
                small.edition(),
                small.semester(),
                small.grades(),
                small.classesPerGrade() + 1,
                small.pupilsPerClass() + 5,
                small.weeks(),
                small.firstDay(),
                small.seed());
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
                            .points());
        }
    }

    private static SchoolPlan small() {
        return new SchoolPlan(
                PLAN.schoolName(), PLAN.edition(), PLAN.semester(), List.of(3), 1, 12, 2, PLAN.firstDay(), 1);
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
