package org.xueqing.scale;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What an item is about, above its points.
 *
 * @param name as the curriculum says it, in Chinese
 */
public record Topic(Kind kind, String name) implements Comparable<Topic>, Serializable {

    private static final Comparator<Topic> ORDER =
            Comparator.comparing(Topic::kind).thenComparing(Topic::name);

    public enum Kind {
        /** 领域 */
        AREA,
        /** 核心素养 */
        COMPETENCY
    }

    @Override
    public int compareTo(Topic other) {
        return ORDER.compare(this, other);
    }
}
