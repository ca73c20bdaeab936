package org.xueqing.plan;

import java.util.List;
import java.util.Map;
import org.xueqing.rootcause.RootCause;

/**
 * What a run believes of one pupil at the moment of planning.
 *
 * @param standings of every point asked for, with answers or without
 * @param causes behind the points that the pupil lately failed, see {@link RootCause}
 */
public record Believed(Map<String, Standing> standings, List<RootCause> causes) {

    public static final Believed NOTHING = new Believed(Map.of(), List.of());

    public Believed {
        standings = Map.copyOf(standings);
        causes = List.copyOf(causes);
    }
}
