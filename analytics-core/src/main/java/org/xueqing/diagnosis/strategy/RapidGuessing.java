package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which answers came too soon for the item to have been read. Time needed by somebody who works on an item is lognormal around the
 * item's own median and the pupil's own pace; a rapid guess takes a time that does not depend on the item, and is right as
 * often as chance. The two are told apart as a mixture (Schnipke and Scrams 1997, doi:10.1111/j.1745-3984.1997.tb00516.x; with pace as
 * in van der Linden 2007, doi:10.1007/s11336-006-1478-z). The time below which a usual pupil's answer is more probably a
 * guess is the item's threshold.
 *
 * @param medians by item, logarithm of the seconds of those who work; items with too few answers are missing
 * @param paces by pupil, what is added to it
 * @param law what is the same for all
 */
public record RapidGuessing(Map<String, Double> medians, Map<String, Double> paces, TimeLaw law)
        implements Serializable {

    /** With fewer timed answers an item has no time of its own. */
    public static final int FEWEST_OF_ITEM = 10;

    public RapidGuessing {
        medians = Map.copyOf(medians);
        paces = Map.copyOf(paces);
    }

    /** Learnt from the answers of many pupils to many items. The result does not depend on their order, up to rounding. */
    public static RapidGuessing of(Collection<TimedAnswer> answers) {
        return new RapidGuessingFit(answers).fit();
    }

    /** How probable it is that an answer is a rapid guess; empty where nobody knows how long the item takes. */
    public OptionalDouble probability(TimedAnswer answer) {
        Double median = medians.get(answer.itemId());
        return median == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(law.rapid(
                        answer.logSeconds(), median + paces.getOrDefault(answer.studentId(), 0.0), answer.isRight()));
    }

    /** Below so many seconds a wrong answer of a pupil of usual pace is more probably a rapid guess; empty where nobody knows. */
    public OptionalDouble thresholdSeconds(String itemId) {
        Double median = medians.get(itemId);
        return median == null ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(law.threshold(median)));
    }
}
