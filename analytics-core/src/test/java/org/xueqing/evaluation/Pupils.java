package org.xueqing.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** Invented histories. */
public final class Pupils {

    private Pupils() {}

    public static Answer untimed(long sequence, String item, String point, boolean isCorrect) {
        Place place = new Place(Instant.EPOCH, sequence, "e" + sequence);
        return new Answer(place, false, item, List.of(point), 1, isCorrect);
    }

    public static Answer timed(Instant at, String item, boolean isCorrect) {
        return new Answer(new Place(at, 0, "e-" + item), true, item, List.of("k1"), 1, isCorrect);
    }

    public static History history(String studentId, Answer... answers) {
        return new History(studentId, List.of(answers));
    }

    /** Coins: every answer correct with the same probability, whoever answers what. */
    public static List<History> coins(int pupils, int answers, double probability, RandomGenerator random) {
        return IntStream.range(0, pupils)
                .mapToObj(pupil -> coins("s:" + pupil, answers, probability, random))
                .toList();
    }

    private static History coins(String studentId, int answers, double probability, RandomGenerator random) {
        List<Answer> tossed = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            tossed.add(
                    untimed(i, "i" + random.nextInt(50), "k" + random.nextInt(5), random.nextDouble() < probability));
        }
        return new History(studentId, tossed);
    }
}
