package org.xueqing.dashboard.work;

import java.util.List;
import java.util.Locale;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.misconception.Clusters.Cluster;

/** What a group of wrong answers may come from, in the words of the reader. */
public record ReviewWords(Misconceptions misconceptions, Locale language) {

    /** Names of the procedures; empty where none is known. */
    public List<String> perhaps(Missed missed, Cluster group) {
        return misconceptions.names(group.codes(), missed.points(), language);
    }
}
