package org.xueqing.effect;

import java.io.Serializable;
import java.util.List;

/**
 * Who can be compared because of one measure.
 *
 * @param helped by it
 * @param others of the grade who were not helped on its points in these weeks
 */
public record Pool(String measure, List<Around> helped, List<Around> others) implements Serializable {

    public Pool {
        helped = List.copyOf(helped);
        others = List.copyOf(others);
    }
}
