package org.xueqing.ingest.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;

/**
 * Which tests a primary school may hold (教育部办公厅, 2021-08-30): none in grades 1 and 2; from grade 3 on one a term,
 * inside the window at its end. Everything else is practice.
 */
public final class ExamCalendar {

    private static final int FIRST_GRADE_WITH_TESTS = 3;

    private final List<Term> terms;

    public ExamCalendar(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Why this may not be given, if it may not.
     *
     * @param earlierTests days of the tests that these classes had or will have
     */
    public Optional<Sentence> objection(Setting setting, int grade, LocalDate day, Collection<LocalDate> earlierTests) {
        if (setting != Setting.TEST) {
            return Optional.empty();
        }
        if (grade < FIRST_GRADE_WITH_TESTS) {
            return Optional.of(Sentence.of("exam.grade", grade));
        }
        Optional<Term> term = terms.stream().filter(it -> it.contains(day)).findFirst();
        if (term.flatMap(Term::examWindow).isEmpty()) {
            return Optional.of(Sentence.of("exam.no-window", day.toString()));
        }
        return objection(term.get(), day, earlierTests);
    }

    /** Whether practice has the look of an exam: a whole grade of several classes is given it at once. */
    public static boolean looksLikeExam(int classesGiven, int classesOfGrade) {
        return classesOfGrade > 1 && classesGiven == classesOfGrade;
    }

    private static Optional<Sentence> objection(Term term, LocalDate day, Collection<LocalDate> earlierTests) {
        Term.ExamWindow window = term.examWindow().orElseThrow();
        if (!window.contains(day)) {
            return Optional.of(Sentence.of(
                    "exam.outside",
                    day.toString(),
                    window.from().toString(),
                    window.to().toString()));
        }
        return earlierTests.stream()
                .filter(term::contains)
                .findFirst()
                .map(earlier -> Sentence.of("exam.second", earlier.toString()));
    }
}
