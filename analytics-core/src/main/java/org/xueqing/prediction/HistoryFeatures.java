package org.xueqing.prediction;

import org.xueqing.history.Answer;
import org.xueqing.history.Question;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.PupilNumbers;

/**
 * What is known before an answer, as numbers (see {@link Feature}): the one computation for training and for live. An instance walks
 * along one pupil's answers in order: ask {@link #before}, then {@link #add}. First attempts move everything; later ones only habits
 * and help. Not for two threads.
 */
public final class HistoryFeatures {

    private final Encodings encodings;
    private final PupilNumbers numbers;
    private final Overall overall;
    private final ItemPractice items;
    private final PointPractice practice;
    private final JustBefore before;
    private final Spacing spacing = new Spacing();
    private final Habits habits = new Habits();
    private final Help help = new Help();

    /** @param encodings as the pupil may know them: without the pupil's own answers, and without those to be predicted */
    public HistoryFeatures(Encodings encodings) {
        this.encodings = encodings;
        this.numbers = new PupilNumbers(encodings.numbering());
        this.overall = new Overall(encodings.easiness());
        this.items = new ItemPractice(encodings);
        this.practice = new PointPractice(overall, encodings.prerequisites());
        this.before = new JustBefore(encodings.carryover());
    }

    /** One number for each {@link Feature}; asking changes nothing. */
    public double[] before(Question question) {
        double[] values = new double[Feature.COUNT];
        int item = numbers.item(question.itemId());
        int points = numbers.points(question.knowledgePoints());
        items.describe(item, points, question.attempt(), overall.answers(), values);
        overall.describe(item, points, values);
        practice.describe(question, item, points, values);
        before.describe(item, points, practice.last(points), values);
        spacing.describe(question, points, values);
        habits.describe(values);
        help.describe(item, points, values);
        return values;
    }

    /** What lies behind a question, as counts; asking changes nothing. */
    Circumstances circumstances(Question question) {
        int item = numbers.item(question.itemId());
        int points = numbers.points(question.knowledgePoints());
        Track on = practice.on(points);
        int lately = Math.min(on.answers(), Circumstances.LATELY);
        return new Circumstances(
                lately,
                on.wrongOfLast(lately),
                spacing.daysSince(question, points),
                overall.answers(),
                encodings.rates().pointAnswers(points),
                encodings.rates().itemAnswers(item),
                (int) Math.round(100 * encodings.rates().ofItem(item, points)),
                help.hinted(points),
                practice.weakestBelow(question));
    }

    /** The answer is known now. */
    public void add(Answer answer) {
        int item = numbers.item(answer.itemId());
        int points = numbers.points(answer.knowledgePoints());
        habits.add(answer);
        if (answer.isFirstAttempt()) {
            addFirst(answer, item, points);
        }
        help.add(answer, item, points);
    }

    private void addFirst(Answer answer, int item, int points) {
        int at = overall.answers();
        double surprise = overall.add(item, points, answer.knowledgePoints(), answer.isCorrect());
        help.surprise(points, surprise);
        items.add(item, answer.isCorrect(), surprise, at);
        practice.add(answer, points, surprise, at);
        before.add(item, points, answer.isCorrect());
        spacing.add(answer, points);
    }
}
