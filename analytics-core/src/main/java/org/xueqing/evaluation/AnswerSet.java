package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** The answers of some pupils, laid out flat: pupils in the given order, answers in theirs. Every answer has a number. */
public final class AnswerSet {

    /** Opportunity number of an answer that is no evidence: a later attempt, or no known knowledge point. */
    static final int NO_OPPORTUNITY = 0;

    private final List<History> histories;
    private final int[] begins;
    private final boolean[] correct;
    private final int[] opportunities;
    private final int[][] points;
    private final List<String> pointNames = new ArrayList<>();

    private AnswerSet(List<History> histories) {
        this.histories = List.copyOf(histories);
        this.begins = begins(this.histories);
        int answers = begins[begins.length - 1];
        this.correct = new boolean[answers];
        this.opportunities = new int[answers];
        this.points = new int[answers][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int pupil = 0; pupil < pupils(); pupil++) {
            fill(pupil, numbers);
        }
    }

    /** @throws IllegalArgumentException if an answer stands there twice, see {@link RepeatedAnswer} */
    public static AnswerSet of(List<History> histories) {
        RepeatedAnswer.firstOf(histories).ifPresent(repeated -> {
            throw new IllegalArgumentException(
                    "pupil " + repeated.studentId() + " has two answers with sequence " + repeated.sequence());
        });
        return new AnswerSet(histories);
    }

    public List<History> histories() {
        return histories;
    }

    public int pupils() {
        return histories.size();
    }

    public int answers() {
        return correct.length;
    }

    public int knowledgePoints() {
        return pointNames.size();
    }

    /** Answers that no knowledge point is known of. They are scored like all others. */
    public int answersWithoutPoint() {
        int without = 0;
        for (int[] each : points) {
            without += each.length == 0 ? 1 : 0;
        }
        return without;
    }

    /** Number of a pupil's first answer; of the pupil after the last, the number of answers. */
    int begin(int pupil) {
        return begins[pupil];
    }

    boolean[] correct() {
        return correct;
    }

    /** 1 for the first evidence of the pupil on the answer's point; with several points, on the least practised. */
    int opportunity(int answer) {
        return opportunities[answer];
    }

    /** Numbers of the answer's points, from 0. */
    int[] points(int answer) {
        return points[answer];
    }

    private static int[] begins(List<History> histories) {
        int[] begins = new int[histories.size() + 1];
        for (int pupil = 0; pupil < histories.size(); pupil++) {
            begins[pupil + 1] = begins[pupil] + histories.get(pupil).answers().size();
        }
        return begins;
    }

    private void fill(int pupil, Map<String, Integer> numbers) {
        Map<String, Integer> seen = new HashMap<>();
        int number = begins[pupil];
        for (Answer answer : histories.get(pupil).answers()) {
            correct[number] = answer.isCorrect();
            points[number] = answer.knowledgePoints().stream()
                    .mapToInt(point -> numbers.computeIfAbsent(point, this::numbered))
                    .toArray();
            opportunities[number] = answer.isEvidence() ? counted(answer, seen) : NO_OPPORTUNITY;
            number++;
        }
    }

    private int numbered(String point) {
        pointNames.add(point);
        return pointNames.size() - 1;
    }

    private static int counted(Answer answer, Map<String, Integer> seen) {
        return answer.knowledgePoints().stream()
                .mapToInt(point -> seen.merge(point, 1, Integer::sum))
                .min()
                .orElse(NO_OPPORTUNITY);
    }
}
