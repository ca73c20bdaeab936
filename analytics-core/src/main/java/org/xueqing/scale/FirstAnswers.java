package org.xueqing.scale;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** What of a pupil's answers of a school year counts: of each item the first, and only if it was given in that year. */
public record FirstAnswers(String studentId, List<FirstAnswer> answers) implements Serializable {

    private static final int FIRST_MONTH = 9;

    /** Midnight before the first of September. */
    public static Instant schoolYearOf(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        int year = today.getMonthValue() >= FIRST_MONTH ? today.getYear() : today.getYear() - 1;
        return LocalDate.of(year, FIRST_MONTH, 1).atStartOfDay(zone).toInstant();
    }

    /** @param since of answers without a time nobody knows whether they were given in that year; they do not count */
    public static FirstAnswers of(History history, Topics topics, Instant since, ZoneId zone) {
        Set<String> met = new HashSet<>();
        List<FirstAnswer> answers = new ArrayList<>();
        for (Answer answer : history.answers()) {
            boolean isFirst = met.add(answer.itemId()) && answer.isFirstAttempt();
            if (isFirst && answer.isTimed() && !answer.place().orderedAt().isBefore(since)) {
                answers.add(new FirstAnswer(
                        answer.itemId(),
                        answer.isCorrect(),
                        YearMonth.from(answer.place().orderedAt().atZone(zone)),
                        topics.of(answer.knowledgePoints())));
            }
        }
        return new FirstAnswers(history.studentId(), List.copyOf(answers));
    }

    private Object writeReplace() {
        return PackedAnswers.of(this);
    }
}
