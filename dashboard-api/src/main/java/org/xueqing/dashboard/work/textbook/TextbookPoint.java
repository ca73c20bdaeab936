package org.xueqing.dashboard.work.textbook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Misconception;
import org.xueqing.misconception.Clusters;

/**
 * A point of a unit with everything that a teacher asks of it.
 *
 * @param holding null where no pupil has evidence
 * @param taughtAt null where the class was not taught it
 * @param misconceptions known of the point
 * @param errors what the class wrote wrongly most often
 * @param families that draw items of it
 * @param bankItems of the school about it
 */
public record TextbookPoint(
        KnowledgePoint point,
        @Nullable Holding holding,
        @Nullable Instant taughtAt,
        List<Linked> before,
        List<Linked> after,
        List<Misconception> misconceptions,
        List<FrequentError> errors,
        int families,
        long bankItems,
        List<Link> links) {

    /** Evidence of fewer answers per pupil says nothing of a class. */
    private static final int ENOUGH_ANSWERS = 3;

    public String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? point.nameEn() : point.nameZh();
    }

    public boolean isTaught() {
        return taughtAt != null;
    }

    /** How many of a class hold a point. @param pupils with evidence */
    public record Holding(int pupils, int mastered, long answers) {
        public boolean isEnough() {
            return answers >= (long) ENOUGH_ANSWERS * pupils;
        }

        public int percent() {
            return Math.round(100f * mastered / pupils);
        }
    }

    /** A neighbour: {@code volume} is empty where the edition does not teach it. */
    public record Linked(String id, String nameZh, String nameEn, String volume, int unit, @Nullable Holding holding) {
        public String nameIn(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : nameZh;
        }
    }

    /**
     * A wrong answer that several pupils gave.
     *
     * @param reason what can be said of it
     * @param ideas names of the wrong procedures that lead to it; empty where none is known
     */
    public record FrequentError(String stem, String written, int pupils, Clusters.Reason reason, List<String> ideas) {
        public FrequentError {
            ideas = List.copyOf(ideas);
        }
    }

    /** A link of the school. */
    public record Link(long id, String title, URI address, String kind, String by) {}
}
