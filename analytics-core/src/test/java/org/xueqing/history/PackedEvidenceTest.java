package org.xueqing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Place;

class PackedEvidenceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void packedAndUnpackedIsTheSame(long seed) {
        PupilEvidence evidence = PupilEvidence.of(history(new Random(seed), 300));
        assertThat(PackedEvidence.unpack(PackedEvidence.pack(evidence)))
                .usingRecursiveComparison()
                .isEqualTo(evidence);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void holdsTheEvidenceOfTheHistoryInItsOrder(long seed) {
        History history = history(new Random(seed), 200);
        PupilEvidence evidence = PupilEvidence.of(history);
        List<Answer> answers = history.evidence().toList();
        assertThat(evidence.size()).isEqualTo(answers.size());
        for (int i = 0; i < evidence.size(); i++) {
            assertThat(evidence.items()[evidence.item()[i]])
                    .isEqualTo(answers.get(i).itemId());
            assertThat(points(evidence, i)).isEqualTo(answers.get(i).knowledgePoints());
            assertThat(evidence.isCorrect()[i]).isEqualTo(answers.get(i).isCorrect());
            assertThat(evidence.micros()[i])
                    .isEqualTo(PupilEvidence.micros(
                            answers.get(i).place(), answers.get(i).isTimed()));
        }
    }

    private static List<String> points(PupilEvidence evidence, int answer) {
        List<String> points = new ArrayList<>();
        for (int place = evidence.pointsBegin(answer); place < evidence.pointsEnd()[answer]; place++) {
            points.add(evidence.points()[evidence.point()[place]]);
        }
        return points;
    }

    /** Timed and untimed answers before and after 1970, one to three points, later attempts, names in Chinese. */
    private static History history(Random random, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isTimed = random.nextInt(4) > 0;
            Instant at = isTimed
                    ? Instant.ofEpochSecond(
                            random.nextInt(2_000_000_000) - 100_000_000L, 1_000L * random.nextInt(1_000_000))
                    : Instant.EPOCH;
            answers.add(new Answer(
                    new Place(at, random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(9), "e" + i),
                    isTimed,
                    "题" + random.nextInt(40),
                    List.of("K1", "K2", "分数").subList(0, random.nextInt(4)),
                    1 + random.nextInt(8) / 7,
                    random.nextBoolean()));
        }
        return new History("p-学生", answers);
    }
}
