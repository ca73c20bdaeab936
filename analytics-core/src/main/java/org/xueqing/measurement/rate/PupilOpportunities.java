package org.xueqing.measurement.rate;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * One pupil's opportunities: first attempts, each with what practice of the same points came before it. Arrays are as long as there are answers.
 *
 * @param names of the items and points that occur; the arrays hold places in it
 * @param earlier opportunities on the same points
 * @param days since the last of them; 0 where there was none
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to a fit, never compared
public record PupilOpportunities(
        String studentId, List<String> names, int[] items, int[] points, int[] earlier, float[] days, boolean[] correct)
        implements Serializable {

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /**
     * @param since answers from then on count, those before it as practice alone
     */
    public static PupilOpportunities of(History history, Instant since) {
        Map<List<String>, Practised> practised = new HashMap<>();
        Numbered rows = new Numbered();
        for (Answer answer : history.answers()) {
            if (answer.isEvidence() && answer.isTimed()) {
                Practised before = practised.computeIfAbsent(answer.knowledgePoints(), absent -> new Practised());
                if (!answer.place().orderedAt().isBefore(since)) {
                    rows.add(answer, before);
                }
                before.opportunities++;
                before.last = answer.place().orderedAt();
            }
        }
        return rows.of(history.studentId());
    }

    int answers() {
        return items.length;
    }

    private static final class Practised {
        int opportunities;
        Instant last = Instant.EPOCH;

        double daysUntil(Instant now) {
            return opportunities == 0
                    ? 0
                    : Math.max(0, Duration.between(last, now).toSeconds() / SECONDS_A_DAY);
        }
    }

    /** Answers as they come, with numbers for names. */
    private static final class Numbered {

        private record Row(int item, int points, int earlier, double days, boolean isCorrect) {}

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        void add(Answer answer, Practised before) {
            rows.add(new Row(
                    number(answer.itemId()),
                    number(String.join(" ", answer.knowledgePoints())),
                    before.opportunities,
                    before.daysUntil(answer.place().orderedAt()),
                    answer.isCorrect()));
        }

        private int number(String name) {
            return numbers.computeIfAbsent(name, absent -> {
                names.add(name);
                return names.size() - 1;
            });
        }

        PupilOpportunities of(String studentId) {
            float[] days = new float[rows.size()];
            boolean[] correct = new boolean[rows.size()];
            for (int i = 0; i < days.length; i++) {
                days[i] = (float) rows.get(i).days;
                correct[i] = rows.get(i).isCorrect;
            }
            return new PupilOpportunities(
                    studentId,
                    List.copyOf(names),
                    rows.stream().mapToInt(Row::item).toArray(),
                    rows.stream().mapToInt(Row::points).toArray(),
                    rows.stream().mapToInt(Row::earlier).toArray(),
                    days,
                    correct);
        }
    }
}
