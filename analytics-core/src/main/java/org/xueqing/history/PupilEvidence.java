package org.xueqing.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Place;

/**
 * What moves one pupil's mastery, in order, as columns of numbers: names stand once, answers point to them. For walking
 * over many pupils' answers again and again without building an object for each.
 *
 * @param points names of the pupil's knowledge points
 * @param items names of the pupil's items
 * @param item by answer: its item
 * @param pointsEnd by answer: one past the place of its last point in {@code point}; the first answer's begin at 0
 * @param point for all answers one after the other: their points
 * @param micros by answer: its moment in µs since the epoch, or {@link #UNTIMED}
 * @param sequence by answer: the sender's ordinal, or 0
 * @param isCorrect by answer: correct without help
 */
public record PupilEvidence(
        String studentId,
        String[] points,
        String[] items,
        int[] item,
        int[] pointsEnd,
        int[] point,
        long[] micros,
        long[] sequence,
        boolean[] isCorrect) {

    /** Moment of an answer that the sender gave none for. */
    public static final long UNTIMED = Long.MIN_VALUE;

    private static final long MICROS_PER_SECOND = 1_000_000;

    public static PupilEvidence of(History history) {
        List<Answer> answers = history.evidence().toList();
        int size = answers.size();
        Names points = new Names();
        Names items = new Names();
        int[] item = new int[size];
        int[] pointsEnd = new int[size];
        int[] point = new int
                [answers.stream()
                        .mapToInt(each -> each.knowledgePoints().size())
                        .sum()];
        long[] micros = new long[size];
        long[] sequence = new long[size];
        boolean[] isCorrect = new boolean[size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            Answer answer = answers.get(i);
            item[i] = items.number(answer.itemId());
            for (String name : answer.knowledgePoints()) {
                point[end++] = points.number(name);
            }
            pointsEnd[i] = end;
            micros[i] = micros(answer.place(), answer.isTimed());
            sequence[i] = answer.place().sequence();
            isCorrect[i] = answer.isCorrect();
        }
        return new PupilEvidence(
                history.studentId(), points.list(), items.list(), item, pointsEnd, point, micros, sequence, isCorrect);
    }

    /** Number of answers. */
    public int size() {
        return item.length;
    }

    /** Place in {@code point} of an answer's first point. */
    public int pointsBegin(int answer) {
        return answer == 0 ? 0 : pointsEnd[answer - 1];
    }

    /** The moment of a place in µs since the epoch. */
    public static long micros(Place place, boolean isTimed) {
        return isTimed ? micros(place.orderedAt()) : UNTIMED;
    }

    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1_000;
    }

    /** Numbers names as they come. */
    private static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int number(String name) {
            Integer known = numbers.putIfAbsent(name, names.size());
            if (known != null) {
                return known;
            }
            names.add(name);
            return names.size() - 1;
        }

        String[] list() {
            return names.toArray(String[]::new);
        }
    }
}
