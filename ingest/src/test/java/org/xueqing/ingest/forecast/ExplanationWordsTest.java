package org.xueqing.ingest.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern WEIGHT = Pattern.compile("[(（]([+-]\\d+\\.\\d\\d)[)）]$");

    private final ExplanationWords words = new ExplanationWords(CURRICULUM);

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsSaidOfTheGroundsAddsUpToThePrediction(String language) {
        Explanation explanation = explanation();
        List<String> said =
                words.of(explanation, Locale.forLanguageTag(language)).toList();
        assertThat(said).hasSize(Ground.values().length + 1).doesNotHaveDuplicates();
        assertThat(said.stream().mapToDouble(ExplanationWordsTest::weight).sum())
                .isCloseTo(explanation.logit(), within(0.005 * said.size()));
    }

    @Test
    void hintsAndEarlierPointsAreSaidInCountsThatCanBeChecked() {
        assertThat(words.of(explanation(), Locale.SIMPLIFIED_CHINESE))
                .anyMatch(said -> said.startsWith("在这些知识点上看过提示的作答 2 次（"))
                .anyMatch(said -> said.startsWith("前面的“" + EARLIER.nameZh() + "”最近 3 次错 1 次（"));
        assertThat(words.of(explanation(), Locale.ENGLISH))
                .anyMatch(said -> said.startsWith("2 answers on these points with a hint ("))
                .anyMatch(said -> said.startsWith(
                        "of the last 3 answers on the earlier point “" + EARLIER.nameEn() + "” 1 were wrong ("));
    }

    /** A pupil with five answers, on a model that weighs every feature alike. */
    private static Explanation explanation() {
        List<Double> ones = Collections.nCopies(Feature.COUNT, 1.0);
        Scorer scorer = new Scorer.Logistic(ones, ones, Collections.nCopies(Feature.COUNT, 0.1), 0.5);
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

    private static double weight(String said) {
        Matcher weight = WEIGHT.matcher(said);
        assertThat(weight.find()).as(said).isTrue();
        return Double.parseDouble(weight.group(1));
    }
}
