package org.xueqing.prediction.encoding;

import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** First attempts of one pupil, in order, with numbers for names. */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for tight loops, never compared
record NumberedPupil(int[] items, int[] points, boolean[] correct) {

    static NumberedPupil of(History history, Numbering numbering) {
        List<Answer> answers =
                history.answers().stream().filter(Answer::isFirstAttempt).toList();
        NumberedPupil pupil =
                new NumberedPupil(new int[answers.size()], new int[answers.size()], new boolean[answers.size()]);
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            pupil.items[i] = numbering.item(answer.itemId());
            pupil.points[i] = numbering.points(answer.knowledgePoints());
            pupil.correct[i] = answer.isCorrect();
        }
        return pupil;
    }

    int answers() {
        return items.length;
    }
}
