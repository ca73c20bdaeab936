package org.xueqing.ingest.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;

class ExamCalendarTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2027, 1, 14);
    private static final ExamCalendar CALENDAR = new ExamCalendar(List.of(new Term(
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 1, 22),
            Optional.of(new Term.ExamWindow(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 15))))));

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void allowsOneTestATermFromGradeThreeOn(int grade) {
        assertThat(objection(grade, EXAM_DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void allowsNoTestInTheFirstTwoGrades(int grade) {
        assertThat(objection(grade, EXAM_DAY)).map(Sentence::key).hasValue("exam.grade");
    }

    @Test
    void allowsNoTestOutsideTheWindow() {
        assertThat(objection(3, LocalDate.of(2026, 11, 10)))
                .map(it -> it.in(Locale.SIMPLIFIED_CHINESE))
                .hasValueSatisfying(said -> assertThat(said).contains("2026-11-10", "2027-01-11", "改为课堂练习"));
    }

    @Test
    void allowsNoTestWhereNobodyHasSetAWindow() {
        assertThat(objection(3, LocalDate.of(2027, 3, 1))).map(Sentence::key).hasValue("exam.no-window");
    }

    @Test
    void allowsNoSecondTestInATerm() {
        assertThat(CALENDAR.objection(Setting.TEST, 3, EXAM_DAY, List.of(LocalDate.of(2027, 1, 12))))
                .map(Sentence::key)
                .hasValue("exam.second");
    }

    @Test
    void doesNotCountTheTestOfAnotherTerm() {
        assertThat(CALENDAR.objection(Setting.TEST, 3, EXAM_DAY, List.of(LocalDate.of(2026, 1, 12))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Setting.class, names = "TEST", mode = EnumSource.Mode.EXCLUDE)
    void leavesPracticeAlone(Setting setting) {
        assertThat(CALENDAR.objection(setting, 1, LocalDate.of(2026, 11, 10), List.of()))
                .isEmpty();
    }

    @Test
    void noticesPracticeThatAWholeGradeIsGivenAtOnce() {
        assertThat(ExamCalendar.looksLikeExam(4, 4)).isTrue();
        assertThat(ExamCalendar.looksLikeExam(3, 4)).isFalse();
        assertThat(ExamCalendar.looksLikeExam(1, 1)).isFalse();
    }

    private static Optional<Sentence> objection(int grade, LocalDate day) {
        return CALENDAR.objection(Setting.TEST, grade, day, List.of());
    }
}
