package org.xueqing.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;

class CourseWalkTest {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final List<String> POINTS = List.of("A", "B", "C", "D");
    private static final BktParameters PARAMETERS =
            new BktParameters(Map.of(), Bkt.NAMED_PRIOR).with(SurplusEffects.USUAL);

    private final CourseWalk walk = new CourseWalk(PARAMETERS, UsualAnswers.NONE);

    @Test
    void whatIsKnownAtAMomentDoesNotDependOnWhatCameAfterIt() {
        Random random = new Random(8);
        for (int seed = 0; seed < 50; seed++) {
            History whole = history(random, 60);
            Instant now = day(5 + random.nextInt(40));
            History soFar = new History(
                    "s",
                    whole.answers().stream()
                            .filter(answer -> !answer.place().orderedAt().isAfter(now))
                            .toList());
            assertThat(walk.now(whole, List.of(course()), now)).isEqualTo(walk.now(soFar, List.of(course()), now));
        }
    }

    @Test
    void aLookBackSeesWhatALookAtThatTimeSaw() {
        History history = history(new Random(3), 60);
        List<Case> cases = walk.past(history, List.of(course())).get(0);
        List<Instant> looks = course().looks(CourseWalk.LOOKS);
        assertThat(cases).hasSameSizeAs(looks);
        for (int i = 0; i < looks.size(); i++) {
            assertThat(cases.get(i).prospect())
                    .isEqualTo(
                            walk.now(history, List.of(course()), looks.get(i)).get(0));
        }
    }

    @Test
    void severalCoursesInOneWalkAreAsEachAlone() {
        History history = history(new Random(4), 80);
        Course other = new Course("u2", "c", List.of("B", "C"), List.of(), course(List.of("B", "C"), 2), day(40));
        List<List<Case>> apart = new ArrayList<>(walk.past(history, List.of(course())));
        apart.addAll(walk.past(history, List.of(other)));
        assertThat(walk.past(history, List.of(course(), other))).isEqualTo(apart);
    }

    @Test
    void whoAnswersRightHasBetterSignsAndABetterEnding() {
        History right = history(new Random(5), 60, 1);
        History wrong = history(new Random(5), 60, 0);
        Case good = last(walk.past(right, List.of(course())).get(0));
        Case bad = last(walk.past(wrong, List.of(course())).get(0));
        assertThat(good.prospect().of(Sign.SURPLUS)).isPositive();
        assertThat(bad.prospect().of(Sign.SURPLUS)).isNegative();
        assertThat(good.prospect().of(Sign.HELD)).isGreaterThan(bad.prospect().of(Sign.HELD));
        assertThat(good.ending().share()).isGreaterThan(bad.ending().share());
        assertThat(good.ending().below(0.85) + bad.ending().below(0.85)).isBetween(0.9, 1.1);
    }

    @Test
    void takingPartAsIsUsualSaysNothing() {
        UsualAnswers usual = UsualAnswers.of(
                Map.of("c", new TreeMap<>(Map.of(UsualAnswers.day(day(3)), 40L, UsualAnswers.day(day(30)), 900L))),
                Map.of("c", 4));
        History ten = new History("s", history(new Random(6), 60).answers().subList(0, 10));
        Prospect prospect = new CourseWalk(PARAMETERS, usual)
                .now(ten, List.of(course()), day(20))
                .get(0);
        assertThat(prospect.of(Sign.TAKES_PART)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aCourseKnowsWhatItTeaches() {
        assertThat(course().progress(day(-1))).isZero();
        assertThat(course().progress(day(5))).isEqualTo(0.5);
        assertThat(course().progress(day(50))).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Course("u", "c", List.of("A"), List.of(), course(POINTS, 5), day(40)));
    }

    @Test
    void anEndingThatWasMeasuredIsBelowABarOrNot() {
        assertThat(Ending.measured(0.84).below(0.85)).isEqualTo(1);
        assertThat(Ending.measured(0.85).below(0.85)).isZero();
        assertThat(new Ending(0.85, 0.1).below(0.85)).isCloseTo(0.5, within(1e-6));
        assertThat(new Ending(0.75, 0.1).below(0.946)).isCloseTo(0.975, within(1e-4));
    }

    private static Case last(List<Case> cases) {
        return cases.get(cases.size() - 1);
    }

    private static Course course() {
        return new Course("u", "c", POINTS, List.of("F"), course(POINTS, 5), day(40));
    }

    private static TreeMap<String, Instant> course(List<String> points, int everyDays) {
        TreeMap<String, Instant> taught = new TreeMap<>();
        points.forEach(point -> taught.put(point, day(everyDays * taught.size())));
        return taught;
    }

    private static Instant day(int number) {
        return MONDAY.plus(number, ChronoUnit.DAYS);
    }

    private static History history(Random random, int answers) {
        return history(random, answers, 0.7);
    }

    private static History history(Random random, int answers, double right) {
        List<Answer> list = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            Place place = new Place(day(0).plus(18L * i, ChronoUnit.HOURS), i, "e" + i);
            list.add(new Answer(place, true, "i" + i % 7, List.of(POINTS.get(i % 4)), 1, random.nextDouble() < right));
        }
        return new History("s", list);
    }
}
