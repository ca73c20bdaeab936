package org.xueqing.item.answer;

import java.util.Set;
import org.xueqing.item.answer.AnswerRule.Demand;

/** What writing was found to mean, before it is compared with the right answer. */
sealed interface Reading {

    /** @param missed demands that this writing would not satisfy, asked or not */
    record Meant(Answer answer, Set<Demand> missed) implements Reading {
        public Meant {
            missed = Set.copyOf(missed);
        }
    }

    record Refused(Refusal reason) implements Reading {}

    static Reading meant(Answer answer, Demand... missed) {
        return new Meant(answer, Set.of(missed));
    }

    static Reading refused(Refusal reason) {
        return new Refused(reason);
    }
}
