package org.xueqing.mastery;

import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.BktParameters;

/**
 * The one function that moves mastery: (belief, answer) → belief. Fold it over a pupil's answers in their order; an answer
 * that is no evidence changes nothing. For many pupils or answers, fold into one {@link Trace}: it is the same function.
 */
public final class Tracing {

    private final BktParameters parameters;
    private final SurplusLaw law;

    public Tracing(BktParameters parameters) {
        this.parameters = parameters;
        this.law = new SurplusLaw(parameters.effects());
    }

    public PupilMastery after(PupilMastery before, Answer answer) {
        if (!answer.isEvidence()) {
            return before;
        }
        Trace trace = new Trace(parameters, law);
        trace.resume(before);
        trace.fold(answer);
        return trace.belief();
    }

    /** The same fold over a whole history. */
    public PupilMastery trace(History history) {
        Trace trace = new Trace(parameters, law);
        history.evidence().forEach(trace::fold);
        return trace.belief();
    }
}
