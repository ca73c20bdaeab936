package org.xueqing.ingest.forecast;

import java.util.Locale;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.prediction.Circumstances;
import org.xueqing.prediction.Circumstances.Prerequisite;
import org.xueqing.prediction.Explanation;
import org.xueqing.prediction.Ground;

/**
 * Why a model foretells what it does, in a teacher's words: what can be checked of each ground, and what it adds to the log-odds of a
 * right answer. What everybody gets comes last; all of it adds up to {@link Explanation#logit}, but for rounding to hundredths.
 */
public record ExplanationWords(Curriculum curriculum) {

    /** A part below this is said to be 0.00. */
    private static final double LEAST = 0.005;

    /** One sentence for each ground that moves the prediction, strongest first, then what everybody gets. */
    public Stream<String> of(Explanation explanation, Locale language) {
        return Stream.concat(
                explanation.parts().stream()
                        .filter(part -> Math.abs(part.logits()) >= LEAST)
                        .map(part -> weighed(
                                said(part.ground(), explanation.circumstances(), language), part.logits(), language)),
                Stream.of(weighed(Sentence.of("forecast.because.usual"), explanation.usual(), language)));
    }

    private static String weighed(Sentence evidence, double logits, Locale language) {
        return Sentence.of("forecast.weighed", evidence, String.format(Locale.ROOT, "%+.2f", logits))
                .in(language);
    }

    private Sentence said(Ground ground, Circumstances behind, Locale language) {
        return switch (ground) {
            case ITEM -> Sentence.of("forecast.because.item", behind.itemAnswers(), behind.itemRightPercent());
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
                curriculum
                        .point(before.point())
                        .map(point -> name(point, language))
                        .orElse(before.point()),
                before.lately(),
                before.latelyWrong());
    }

    private static String name(KnowledgePoint point, Locale language) {
        return language.getLanguage().equals("en") ? point.nameEn() : point.nameZh();
    }
}
