package org.xueqing.effect;

import java.util.List;

/**
 * A helped pupil with those most alike.
 *
 * @param alike empty if nobody is
 */
public record Matched(String measure, Around helped, List<Around> alike) {

    public Matched {
        alike = List.copyOf(alike);
    }
}
