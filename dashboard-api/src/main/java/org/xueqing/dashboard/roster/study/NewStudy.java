package org.xueqing.dashboard.roster.study;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A study as it is to be recorded.
 *
 * @param id of the form; sent twice, it is one study
 * @param focal classes that are looked at
 * @param reference classes that they are compared with
 */
record NewStudy(
        UUID id,
        String schoolId,
        int grade,
        String title,
        String question,
        Approval approval,
        List<String> focal,
        List<String> reference) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_QUESTION = 300;
    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    NewStudy {
        focal = focal.stream().distinct().toList();
        reference = reference.stream().distinct().toList();
    }

    /**
     * Key of what is wrong with it.
     *
     * @param classes of its school and grade
     */
    Optional<String> objection(List<String> classes) {
        if (Stream.of(title, question, approval.by(), approval.document()).anyMatch(String::isBlank)) {
            return Optional.of("blank");
        }
        if (question.length() > LONGEST_QUESTION
                || Stream.of(title, approval.by(), approval.document())
                        .anyMatch(text -> text.length() > LONGEST_NAME)) {
            return Optional.of("long");
        }
        return daysObjection().or(() -> classesObjection(classes));
    }

    private Optional<String> daysObjection() {
        if (Stream.of(approval.on(), approval.firstDay(), approval.lastDay())
                        .anyMatch(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                || approval.lastDay().isBefore(approval.firstDay())
                || approval.firstDay().plusDays(MOST_DAYS).isBefore(approval.lastDay())) {
            return Optional.of("days");
        }
        return approval.on().isAfter(approval.firstDay()) ? Optional.of("approved") : Optional.empty();
    }

    private Optional<String> classesObjection(List<String> classes) {
        if (focal.isEmpty() || reference.isEmpty() || !Collections.disjoint(focal, reference)) {
            return Optional.of("classes");
        }
        return Stream.concat(focal.stream(), reference.stream()).allMatch(classes::contains)
                ? Optional.empty()
                : Optional.of("grade");
    }
}
