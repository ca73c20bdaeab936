package org.xueqing.scale;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.scale.Measured.Level;
import org.xueqing.scale.Measured.OfItem;
import org.xueqing.scale.Measured.OfPupil;
import org.xueqing.scale.Measured.Part;
import org.xueqing.scale.Measured.Reason;

/** A grade whose answers follow the model: pupils who are somewhat better in one topic than in another. */
class GradeScaleTest {

    private static final Topic NUMBER = new Topic(Topic.Kind.AREA, "数与代数");
    private static final Topic SPACE = new Topic(Topic.Kind.AREA, "图形与几何");
    private static final double SPREAD = 0.5;

    private record Truth(Map<String, Map<Topic, Double>> byPupil, List<FirstAnswers> answers) {

        double of(String studentId, Topic topic) {
            return byPupil.getOrDefault(studentId, Map.of()).getOrDefault(topic, Double.NaN);
        }
    }

    @Test
    void intervalsOfTopicsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int said = 0;
        for (int seed = 0; seed < 6; seed++) {
            Truth truth = grade(seed, 120, 80, 0);
            Measured measured = new GradeScale(Map.of()).of(truth.answers());
            for (OfPupil pupil : measured.pupils()) {
                for (Part<Topic> topic : pupil.topics()) {
                    Ability ability = topic.level().ability().orElseThrow();
                    held += ability.interval().contains(truth.of(pupil.studentId(), topic.of())) ? 1 : 0;
                    said++;
                }
            }
        }
        assertThat(said).isEqualTo(6 * 120 * 2);
        assertThat((double) held / said).isBetween(0.92, 0.98);
    }

    @Test
    void aTopicIsNearerTheTruthThanTheAbilityOverall() {
        Truth truth = grade(3, 150, 120, 0);
        Measured measured = new GradeScale(Map.of()).of(truth.answers());
        double ofTopics = 0;
        double overall = 0;
        for (OfPupil pupil : measured.pupils()) {
            for (Part<Topic> topic : pupil.topics()) {
                double is = truth.of(pupil.studentId(), topic.of());
                ofTopics += Math.pow(topic.level().ability().orElseThrow().value() - is, 2);
                overall += Math.pow(pupil.overall().ability().orElseThrow().value() - is, 2);
            }
        }
        assertThat(ofTopics).isLessThan(0.8 * overall);
    }

    @Test
    void theOrderOfPupilsChangesNoBit() {
        List<FirstAnswers> answers = new ArrayList<>(grade(5, 60, 40, 0).answers());
        Measured measured = new GradeScale(Map.of()).of(answers);
        Collections.shuffle(answers, new Random(1));
        assertThat(new GradeScale(Map.of()).of(answers)).isEqualTo(measured);
    }

    @Test
    void itemsKnownFromBeforeHoldTheScaleOverAGrowthOfTheGradeAndOneThatChangedIsNamed() {
        Measured before = new GradeScale(Map.of()).of(grade(11, 300, 60, 0).answers());
        Map<String, KnownItem> known = new HashMap<>();
        for (OfItem item : before.items()) {
            known.put(
                    item.itemId(),
                    new KnownItem(requireNonNull(item.difficulty()), requireNonNull(item.difficultyError())));
        }
        KnownItem changed = requireNonNull(known.get("i-30"));
        known.put("i-30", new KnownItem(changed.difficulty() + 2, changed.difficultyError()));
        Measured after = new GradeScale(known).of(grade(12, 300, 60, 0.5).answers());
        assertThat(after.items())
                .filteredOn(item -> item.flags().contains("DRIFTED"))
                .extracting(OfItem::itemId)
                .containsExactly("i-30");
        assertThat(mean(after) - mean(before)).isBetween(0.3, 0.7);
        assertThat(mean(new GradeScale(Map.of()).of(grade(12, 300, 60, 0.5).answers())))
                .isBetween(-0.05, 0.05);
    }

    @Test
    void aMonthLeansOnTheOthersAndHasAnErrorOfItsOwn() {
        Measured measured = new GradeScale(Map.of()).of(grade(7, 100, 60, 0).answers());
        for (OfPupil pupil : measured.pupils()) {
            assertThat(pupil.months()).extracting(Part::of).containsExactly("2026-09", "2026-10");
            double overall = requireNonNull(pupil.overall().error());
            assertThat(pupil.months())
                    .allSatisfy(month -> assertThat(month.level().error()).isGreaterThan(0.9 * overall));
        }
    }

    @Test
    void tooFewPupilsMakeNoScaleAndTooFewAnswersSayNothingOfAPupil() {
        Measured small = new GradeScale(Map.of()).of(grade(1, 20, 30, 0).answers());
        assertThat(small.pupils())
                .allSatisfy(pupil -> assertThat(pupil.overall().reason()).isEqualTo(Reason.NO_SCALE));
        assertThat(small.items())
                .allSatisfy(item -> assertThat(item.difficulty()).isNull());

        List<FirstAnswers> answers = new ArrayList<>(grade(1, 60, 30, 0).answers());
        answers.set(0, new FirstAnswers("p-0000", answers.get(0).answers().subList(0, 9)));
        answers.set(1, new FirstAnswers("p-0001", List.of()));
        Measured measured = new GradeScale(Map.of()).of(answers);
        assertThat(measured.pupils().get(0).overall()).isEqualTo(new Level(null, null, 9, Reason.TOO_FEW_ANSWERS));
        assertThat(measured.pupils().get(1).overall()).isEqualTo(new Level(null, null, 0, Reason.TOO_FEW_ANSWERS));
        assertThat(new GradeScale(Map.of()).of(List.of()).pupils()).isEmpty();
    }

    @Test
    void answersArriveAsTheyWereSent() throws Exception {
        for (FirstAnswers pupil : grade(2, 3, 30, 0).answers()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(pupil);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isEqualTo(pupil);
            }
        }
    }

    private static double mean(Measured measured) {
        return measured.pupils().stream()
                .mapToDouble(pupil -> pupil.overall().ability().orElseThrow().value())
                .average()
                .orElseThrow();
    }

    /** Half of the items are about space; of each, half are met in September. */
    private static Truth grade(int seed, int pupils, int items, double growth) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Map<Topic, Double>> truth = new HashMap<>();
        List<FirstAnswers> all = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            String id = String.format("p-%04d", pupil);
            double ability = growth + random.nextGaussian() * Math.sqrt(1 - SPREAD * SPREAD);
            double number = ability + SPREAD * random.nextGaussian();
            double space = ability + SPREAD * random.nextGaussian();
            truth.put(id, Map.of(NUMBER, number, SPACE, space));
            List<FirstAnswer> answers = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                double logit = 1.2 * ((item % 2 == 0 ? number : space) - (item * 7 % items - items / 2) * 3.0 / items);
                answers.add(new FirstAnswer(
                        "i-" + item,
                        random.nextDouble() < 1 / (1 + Math.exp(-logit)),
                        YearMonth.of(2026, item < items / 2 ? 9 : 10),
                        List.of(item % 2 == 0 ? NUMBER : SPACE)));
            }
            all.add(new FirstAnswers(id, answers));
        }
        return new Truth(truth, all);
    }
}
