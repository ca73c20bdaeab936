package org.xueqing.response;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The complete frozen parameters of a run.
 *
 * @param byPoint of an ordinary pupil
 * @param namedPrior for a point without parameters of its own, so that no answer is ever without a model
 * @param effects how a pupil who is not ordinary moves them
 */
public record BktParameters(Map<String, Bkt> byPoint, Bkt namedPrior, ItemEase ease, SurplusEffects effects)
        implements Serializable {

    /** What files and tables call the named prior. */
    public static final String NAMED_PRIOR = "*";

    public BktParameters {
        byPoint = Collections.unmodifiableMap(new HashMap<>(byPoint));
    }

    /** All pupils are ordinary. */
    public BktParameters(Map<String, Bkt> byPoint, Bkt namedPrior, ItemEase ease) {
        this(byPoint, namedPrior, ease, SurplusEffects.NONE);
    }

    /** Also all items are as hard as their points make them. */
    public BktParameters(Map<String, Bkt> byPoint, Bkt namedPrior) {
        this(byPoint, namedPrior, ItemEase.NONE);
    }

    public Bkt of(String knowledgePoint) {
        return byPoint.getOrDefault(knowledgePoint, namedPrior);
    }

    public BktParameters with(ItemEase other) {
        return new BktParameters(byPoint, namedPrior, other, effects);
    }

    public BktParameters with(SurplusEffects other) {
        return new BktParameters(byPoint, namedPrior, ease, other);
    }
}
