package org.xueqing.response;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The complete frozen parameters of a run.
 *
 * @param namedPrior for a point without parameters of its own, so that no answer is ever without a model
 */
public record BktParameters(Map<String, Bkt> byPoint, Bkt namedPrior) implements Serializable {

    /** What files and tables call the named prior. */
    public static final String NAMED_PRIOR = "*";

    public BktParameters {
        byPoint = Map.copyOf(byPoint);
    }

    public Bkt of(String knowledgePoint) {
        return byPoint.getOrDefault(knowledgePoint, namedPrior);
    }

    public List<Bkt> of(Collection<String> knowledgePoints) {
        return knowledgePoints.stream().map(this::of).toList();
    }
}
