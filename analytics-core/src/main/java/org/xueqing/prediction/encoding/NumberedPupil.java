package org.xueqing.prediction.encoding;

import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * First attempts of one pupil, in order, with numbers for names.
 *
 * @param contexts of each answer
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for tight loops, never compared
record NumberedPupil(int[] items, int[] points, boolean[] correct, int[][] contexts) {

    static NumberedPupil of(History history, Numbering numbering, Contexts contexts) {
        List<Answer> answers =
                history.answers().stream().filter(Answer::isFirstAttempt).toList();
        int[] items = new int[answers.size()];
        int[] points = new int[answers.size()];
        boolean[] correct = new boolean[answers.size()];
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            items[i] = numbering.item(answer.itemId());
            points[i] = numbering.points(answer.knowledgePoints());
            correct[i] = answer.isCorrect();
        }
        return new NumberedPupil(items, points, correct, contexts.of(items, points, correct));
    }

    int answers() {
        return items.length;
    }
}
