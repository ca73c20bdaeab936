package org.xueqing.dashboard.work.survey;

import java.util.List;
import java.util.Locale;
import org.xueqing.dashboard.access.ClassName;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.survey.Survey;
import org.xueqing.measurement.survey.SurveyMean;
import org.xueqing.measurement.survey.SurveyShare;

/** What a survey says, in words. */
public record SurveyWords(Words words, Locale language) {

    private static final String NOTHING = "—";

    public String share(SurveyShare share) {
        return share instanceof SurveyShare.Known known ? percent(known.share()) : NOTHING;
    }

    /** The range, or why there is none. */
    public String range(SurveyShare share) {
        if (share instanceof SurveyShare.Known known) {
            return words.say(language, "survey.range", percent(known.low()), percent(known.high()), known.pupils());
        }
        return words.say(language, "survey.too-few", share instanceof SurveyShare.TooFew few ? few.pupils() : 0);
    }

    public String mean(SurveyMean mean) {
        if (mean instanceof SurveyMean.Known known) {
            return words.say(language, "survey.mean", two(known.mean()), two(known.low()), two(known.high()));
        }
        return mean instanceof SurveyMean.TooFewItems few
                ? words.say(language, "survey.mean.items", few.items(), SurveyMean.FEWEST_ITEMS)
                : words.say(language, "survey.too-few", mean instanceof SurveyMean.TooFewPupils few ? few.pupils() : 0);
    }

    public String className(Survey.OfClass one) {
        return new ClassName(one.grade(), one.number(), "").in(language);
    }

    /** What says who was drawn; who has no number cannot be told apart until the roster has one. */
    public String numbers(List<String> numbers) {
        List<String> known =
                numbers.stream().filter(number -> !number.equals(NOTHING)).toList();
        String said = String.join(words.say(language, "survey.comma"), known);
        int without = numbers.size() - known.size();
        return without == 0 ? said : said + words.say(language, "survey.unnumbered", without);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static String two(double value) {
        return "%.2f".formatted(value);
    }
}
