package org.xueqing.plan;

import java.util.Set;

/** Why a line is there, with the figures that say so; which words tell it is for pages to say. */
public sealed interface Reason {

    /** The point that the item is given for. */
    String knowledgePoint();

    /** Not mastered yet. @param answers pieces of evidence */
    record Learns(String knowledgePoint, double mastery, int answers, int correct) implements Reason {}

    /** Once held, and being forgotten. @param held mastery after the last answer, so many days ago */
    record Reviews(String knowledgePoint, double held, double mastery, int days, int answers) implements Reason {}

    /** A later point that is weak needs it. @param target the later point */
    record Prepares(String knowledgePoint, String target, double mastery, double masteryOfTarget, int answers)
            implements Reason {}

    /**
     * A later point was failed lately, and by all answers the gap may begin here.
     *
     * @param target the later point
     * @param lacking probability that the pupil lacks this one
     */
    record GapBegins(String knowledgePoint, String target, double lacking, int answers, int correct)
            implements Reason {}

    /** Nothing is known of the pupil and this point yet. */
    record Begins(String knowledgePoint) implements Reason {}

    /** Not taught yet; the teacher allows to look ahead. */
    record Previews(String knowledgePoint) implements Reason {}

    /**
     * The answers speak for a wrong procedure, and it shows on this item.
     *
     * @param codes one, or several never told apart
     * @param matching wrong answers that it predicts exactly; 0 where a plan of earlier days did not keep it
     */
    record Repairs(String knowledgePoint, Set<String> codes, double probability, int matching) implements Reason {
        public Repairs {
            codes = Set.copyOf(codes);
        }
    }

    /** Several wrong procedures may stand behind the answers; this item tells more than others. */
    record TellsApart(String knowledgePoint, Set<String> codes) implements Reason {
        public TellsApart {
            codes = Set.copyOf(codes);
        }
    }

    /** Held, and harder than the rest: the one item to grow on. */
    record Stretches(String knowledgePoint, double mastery, int answers) implements Reason {}

    /** For a group or a class that is still learning it. @param lacking how many of its pupils have the point with less than one half */
    record Shared(String knowledgePoint, int lacking, int pupils, double meanMastery) implements Reason {}

    /** For a group or a class most of which is forgetting the point. @param forgetting how many held it once and are */
    record ReviewsTogether(String knowledgePoint, int forgetting, int pupils, double meanMastery) implements Reason {}

    /**
     * For a group or a class in which several follow the same wrong procedure, which shows on this item.
     *
     * @param codes one, or several never told apart
     * @param following in how many pupils it was found
     */
    record RepairsTogether(String knowledgePoint, Set<String> codes, int following, int pupils) implements Reason {
        public RepairsTogether {
            codes = Set.copyOf(codes);
        }
    }

    /** For a group or a class that holds the point in the mean: the one item to grow on. */
    record StretchesTogether(String knowledgePoint, int pupils, double meanMastery) implements Reason {}

    /** A teacher put it in. */
    record Chosen(String knowledgePoint) implements Reason {}
}
