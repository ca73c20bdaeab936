package org.xueqing.prediction.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for what one pupil meets: those of the encodings, and below 0, one for each name that the encodings do not know. */
public final class PupilNumbers {

    private final Numbering known;
    private final Map<Object, Integer> strangers = new HashMap<>();

    public PupilNumbers(Numbering known) {
        this.known = known;
    }

    public int item(String itemId) {
        int number = known.item(itemId);
        return number >= 0 ? number : stranger(Numbering.kind(itemId));
    }

    public int points(List<String> knowledgePoints) {
        int number = known.points(knowledgePoints);
        return number >= 0 ? number : stranger(knowledgePoints);
    }

    private int stranger(Object name) {
        return strangers.computeIfAbsent(name, absent -> -1 - strangers.size());
    }
}
