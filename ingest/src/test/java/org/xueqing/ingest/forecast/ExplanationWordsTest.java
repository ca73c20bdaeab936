package org.xueqing.ingest.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.calibration.BetaMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.ingest.forecast.ExplanationWords.Because;
import org.xueqing.ingest.forecast.ExplanationWords.Told;
import org.xueqing.prediction.Explanation;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.Ground;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Prerequisites;

class ExplanationWordsTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final KnowledgePoint LATER = CURRICULUM.points().stream()
            .filter(point -> !point.prerequisites().isEmpty())
            .findFirst()
            .orElseThrow();
    private static final KnowledgePoint EARLIER =
            CURRICULUM.point(LATER.prerequisites().get(0)).orElseThrow();
    private final ExplanationWords words = new ExplanationWords(CURRICULUM);

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsSaidAddsUpToTheChanceStrongestFirstAndOthersLast(String language) {
        Explanation explanation = explanation(0.1);
        Told told = words.of(explanation, Locale.forLanguageTag(language));
        assertThat(told.percent()).isEqualTo((int) Math.round(100 * explanation.probability()));
        assertThat(told.usual().points() + sum(told.because())).isEqualTo(told.percent());
        assertThat(told.because()).hasSize(5).doesNotHaveDuplicates();
        List<Because> strongest = told.because().subList(0, 4);
        assertThat(strongest)
                .isSortedAccordingTo(Comparator.comparingInt((Because because) -> -Math.abs(because.points())));
        assertThat(told.because().get(4).said()).isEqualTo(language.equals("zh") ? "其他" : "other things");
    }

    @Test
    void othersThatAddNothingAreNotSaid() {
        Told told = words.of(explanation(0), Locale.ENGLISH);
        assertThat(told).isEqualTo(new Told(62, new Because("what is usual", 62), List.of()));
    }

    @Test
    void hintsAndEarlierPointsAreSaidInCountsThatCanBeChecked() {
        assertThat(said(Ground.HELP, Locale.SIMPLIFIED_CHINESE)).isEqualTo("在同样的知识点上看过提示的作答 2 次");
        assertThat(said(Ground.HELP, Locale.ENGLISH)).isEqualTo("2 answers on these points with a hint");
        assertThat(said(Ground.PREREQUISITES, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("前面的“" + EARLIER.nameZh() + "”最近 3 次错 1 次");
        assertThat(said(Ground.PREREQUISITES, Locale.ENGLISH))
                .isEqualTo("of the last 3 answers on the earlier point “" + EARLIER.nameEn() + "” 1 were wrong");
    }

    @Test
    void anItemThatNobodyHasMetIsSpokenOfByItsPoints() {
        assertThat(said(Ground.ITEM, Locale.SIMPLIFIED_CHINESE)).startsWith("其他学生在同样的知识点上答对约 ");
    }

    private String said(Ground ground, Locale language) {
        Explanation explanation = explanation(0.1);
        Explanation alone =
                new Explanation(0.7, 0.5, 0, List.of(new Explanation.Part(ground, 0.85)), explanation.circumstances());
        return words.of(alone, language).because().get(0).said();
    }

    private static int sum(List<Because> because) {
        return because.stream().mapToInt(Because::points).sum();
    }

    /** A pupil with five answers, on a model that weighs every feature alike; asked about an item that nobody has met. */
    private static Explanation explanation(double weight) {
        List<Double> ones = Collections.nCopies(Feature.COUNT, 1.0);
        Scorer scorer = new Scorer.Logistic(ones, ones, Collections.nCopies(Feature.COUNT, weight), 0.5);
        List<Answer> answers = IntStream.range(0, 5)
                .mapToObj(i -> i < 3 ? answer(EARLIER, i, i != 1, 0) : answer(LATER, i, false, 2))
                .toList();
        Encodings encodings = Encodings.of(List.of(new History("s1", answers)), Prerequisites.of(CURRICULUM));
        NextAnswerModel.Walk walk = new NextAnswerModel(encodings, scorer, BetaMap.IDENTITY).walk();
        answers.forEach(walk::observe);
        return walk.explain(Question.of(answer(LATER, 9, true, 0)));
    }

    private static Answer answer(KnowledgePoint point, int at, boolean isCorrect, int hints) {
        Place place = new Place(Instant.parse("2026-10-12T01:00:00Z").plusSeconds(60L * at), at, "e" + at);
        return new Answer(place, true, "item-" + at, List.of(point.id()), 1, isCorrect, 20_000L, hints);
    }
}
