package org.xueqing.prediction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.prediction.encoding.Prerequisites;

/** Pupils of different ability on items of different difficulty, seeded. */
public final class School {

    /** Some points of the catalogue K0 … K9 build on others. */
    public static final Prerequisites PREREQUISITES = new Prerequisites(Map.of(
            "K1", List.of("K0"),
            "K2", List.of("K0", "K1"),
            "K3", List.of("K2"),
            "K6", List.of("K1", "K3", "K5"),
            "K9", List.of("K8")));

    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    private final RandomGenerator random;
    private final double[] difficulties;

    public School(long seed) {
        this.random = new Random(seed);
        this.difficulties = random.doubles(60, -2, 2).toArray();
    }

    /** @param isTimed whether anybody knows when */
    public List<History> pupils(int pupils, int answers, boolean isTimed) {
        return IntStream.range(0, pupils)
                .mapToObj(pupil -> pupil("pupil-" + pupil, answers, isTimed))
                .toList();
    }

    private History pupil(String id, int answers, boolean isTimed) {
        double ability = random.nextGaussian() * 1.2;
        List<Answer> history = new ArrayList<>();
        long second = 0;
        for (int i = 0; i < answers; i++) {
            boolean isOfOnePaper = random.nextInt(8) == 0;
            second += isOfOnePaper ? 0 : 20 + random.nextInt(random.nextInt(10) == 0 ? 400_000 : 60);
            int item = random.nextInt(difficulties.length);
            double p = 1 / (1 + Math.exp(difficulties[item] - ability));
            Place place = new Place(isTimed ? BEGIN.plusSeconds(second) : Instant.EPOCH, i, id + i);
            int attempt = isTimed && random.nextInt(12) == 0 ? 2 : 1;
            Long millis = isTimed ? 1_000L + random.nextInt(40_000) : null;
            int hints = isTimed && random.nextInt(9) == 0 ? 1 + random.nextInt(3) : 0;
            boolean isCorrect = random.nextDouble() < p && hints == 0;
            history.add(new Answer(place, isTimed, "item-" + item, points(item), attempt, isCorrect, millis, hints));
        }
        return new History(id, history);
    }

    /** One point, every seventh item two. */
    private static List<String> points(int item) {
        TreeSet<String> points = new TreeSet<>(List.of("K" + item % 10));
        if (item % 7 == 0) {
            points.add("K" + (item + 3) % 10);
        }
        return List.copyOf(points);
    }

    /** The same answer with the other outcome. */
    public static Answer turned(Answer answer) {
        return new Answer(
                answer.place(),
                answer.isTimed(),
                answer.itemId(),
                answer.knowledgePoints(),
                answer.attempt(),
                !answer.isCorrect(),
                answer.durationMillis(),
                answer.hints());
    }
}
