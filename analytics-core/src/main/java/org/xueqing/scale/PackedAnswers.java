package org.xueqing.scale;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * First answers as they travel: few objects, since Java writes each month and each list of topics anew.
 *
 * @param months counted from year 0
 * @param lists lists of topics that occur
 * @param topics of each answer the place of its list
 */
record PackedAnswers(String studentId, String[] items, boolean[] right, int[] months, Topic[][] lists, int[] topics)
        implements Serializable {

    private static final int MONTHS_OF_A_YEAR = 12;

    static PackedAnswers of(FirstAnswers pupil) {
        List<FirstAnswer> answers = pupil.answers();
        List<List<Topic>> lists =
                answers.stream().map(FirstAnswer::topics).distinct().toList();
        boolean[] right = new boolean[answers.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = answers.get(i).isRight();
        }
        return new PackedAnswers(
                pupil.studentId(),
                answers.stream().map(FirstAnswer::itemId).toArray(String[]::new),
                right,
                answers.stream().mapToInt(answer -> number(answer.month())).toArray(),
                lists.stream().map(list -> list.toArray(Topic[]::new)).toArray(Topic[][]::new),
                answers.stream()
                        .mapToInt(answer -> lists.indexOf(answer.topics()))
                        .toArray());
    }

    private static int number(YearMonth month) {
        return MONTHS_OF_A_YEAR * month.getYear() + month.getMonthValue() - 1;
    }

    private Object readResolve() {
        List<List<Topic>> known = new ArrayList<>();
        for (Topic[] list : lists) {
            known.add(List.of(list));
        }
        return new FirstAnswers(
                studentId,
                IntStream.range(0, items.length)
                        .mapToObj(i -> new FirstAnswer(
                                items[i],
                                right[i],
                                YearMonth.of(months[i] / MONTHS_OF_A_YEAR, months[i] % MONTHS_OF_A_YEAR + 1),
                                known.get(topics[i])))
                        .toList());
    }
}
