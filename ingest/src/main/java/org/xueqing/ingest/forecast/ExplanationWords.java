package org.xueqing.ingest.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.prediction.Circumstances;
import org.xueqing.prediction.Circumstances.Prerequisite;
import org.xueqing.prediction.Explanation;
import org.xueqing.prediction.Ground;
import org.xueqing.prediction.PercentParts;

/**
 * Why a model foretells what it does, in a teacher's words: what can be checked of the strongest grounds, and the percentage points that each adds to what is
 * usual. With all others they add up to the chance.
 */
public record ExplanationWords(Curriculum curriculum) {

    /** More than these are read by nobody. */
    private static final int MOST = 4;

    /** @param points percentage points that this adds */
    public record Because(String said, int points) {}

    /**
     * A chance and what it is made of.
     *
     * @param percent the sum of everything, 0 to 100
     * @param because strongest first; others come last, and not at all where they add nothing
     */
    public record Told(int percent, Because usual, List<Because> because) {
        public Told {
            because = List.copyOf(because);
        }
    }

    public Told of(Explanation explanation, Locale language) {
        PercentParts parts = PercentParts.of(explanation, MOST);
        List<Because> because = new ArrayList<>();
        parts.named()
                .forEach(part -> because.add(new Because(
                        said(part.ground(), explanation.circumstances(), language)
                                .in(language),
                        part.points())));
        if (parts.others() != 0) {
            because.add(new Because(Sentence.of("forecast.because.others").in(language), parts.others()));
        }
        return new Told(
                parts.total(), new Because(Sentence.of("forecast.because.usual").in(language), parts.usual()), because);
    }

    private Sentence said(Ground ground, Circumstances behind, Locale language) {
        return switch (ground) {
            case ITEM ->
                behind.itemAnswers() == 0
                        ? Sentence.of("forecast.because.item.none", behind.itemRightPercent())
                        : Sentence.of("forecast.because.item", behind.itemAnswers(), behind.itemRightPercent());
            case POINTS -> Sentence.of("forecast.because.points", behind.lately(), behind.latelyWrong());
            case PUPIL -> Sentence.of("forecast.because.pupil", behind.answers());
            case BEFORE -> Sentence.of("forecast.because.before");
            case PREREQUISITES ->
                behind.weakestPrerequisite()
                        .map(before -> prerequisite(before, language))
                        .orElseGet(() -> Sentence.of("forecast.because.prerequisites.none"));
            case TIMING ->
                behind.practisedBefore().isPresent()
                        ? Sentence.of(
                                "forecast.because.timing",
                                behind.practisedBefore().getAsLong())
                        : Sentence.of("forecast.because.timing.none");
            case HABIT -> Sentence.of("forecast.because.habit");
            case HELP -> Sentence.of("forecast.because.help", behind.hinted());
        };
    }

    private Sentence prerequisite(Prerequisite before, Locale language) {
        return Sentence.of(
                "forecast.because.prerequisites",
                name(before.point(), language),
                before.lately(),
                before.latelyWrong());
    }

    /** Of a point of another catalogue its id. */
    String name(String pointId, Locale language) {
        return curriculum
                .point(pointId)
                .map(point -> language.getLanguage().equals("en") ? point.nameEn() : point.nameZh())
                .orElse(pointId);
    }
}
