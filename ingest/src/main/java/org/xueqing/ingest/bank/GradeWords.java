package org.xueqing.ingest.bank;

import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Refusal;

/** What is said to a child whose writing was not graded as right, in words that grade 1 to 3 understands. */
public final class GradeWords {

    private GradeWords() {}

    /** Why nothing was graded, and what to write instead. */
    public static Sentence said(Refusal reason) {
        return Sentence.of("unreadable." + reason.name());
    }

    /** What is missing where the value is right. */
    public static Sentence missing(Demand demand) {
        return Sentence.of("missing." + demand.name());
    }
}
