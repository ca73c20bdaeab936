package org.xueqing.dashboard.work.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.work.Misconceptions;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.plan.Reason;

/** Why a line is there, in a teacher's words and with its figures. */
@Component
final class PlanWords {

    private final Words words;
    private final PointList points;
    private final Misconceptions misconceptions;

    PlanWords(Words words, PointList points, Misconceptions misconceptions) {
        this.words = words;
        this.points = points;
        this.misconceptions = misconceptions;
    }

    String say(Locale language, String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    String point(String id, Locale language) {
        return points.name(id, language);
    }

    /** Of a wrong procedure, or of several that nobody could tell apart. */
    String ways(Set<String> codes, List<String> about, Locale language) {
        return String.join(words.say(language, "plan.or"), misconceptions.names(codes, about, language));
    }

    String why(Reason reason, Locale language) {
        String name = point(reason.knowledgePoint(), language);
        if (reason instanceof Reason.Learns it) {
            return say(language, "plan.why.learns", name, it.answers(), it.correct(), it.mastery());
        }
        if (reason instanceof Reason.Reviews it) {
            return say(language, "plan.why.reviews", name, it.days(), it.held(), it.mastery(), it.answers());
        }
        if (reason instanceof Reason.Prepares it) {
            return say(language, "plan.why.prepares", name, point(it.target(), language), it.mastery(), it.answers());
        }
        if (reason instanceof Reason.GapBegins it) {
            String target = point(it.target(), language);
            return say(language, "plan.why.gap", name, target, it.lacking(), it.answers(), it.correct());
        }
        return ofMore(reason, name, language);
    }

    private String ofMore(Reason reason, String name, Locale language) {
        if (reason instanceof Reason.Stretches it) {
            return say(language, "plan.why.stretches", name, it.mastery(), it.answers());
        }
        return ofGroup(reason, name, language);
    }

    private String ofGroup(Reason reason, String name, Locale language) {
        if (reason instanceof Reason.Shared it) {
            return say(language, "plan.why.shared", name, it.pupils(), it.lacking(), it.meanMastery());
        }
        if (reason instanceof Reason.ReviewsTogether it) {
            return say(language, "plan.why.reviews.together", name, it.pupils(), it.forgetting(), it.meanMastery());
        }
        if (reason instanceof Reason.StretchesTogether it) {
            return say(language, "plan.why.stretches.together", name, it.pupils(), it.meanMastery());
        }
        return ofWays(reason, name, language);
    }

    private String ofWays(Reason reason, String name, Locale language) {
        List<String> about = List.of(reason.knowledgePoint());
        if (reason instanceof Reason.Repairs it) {
            return say(
                    language,
                    "plan.why.repairs",
                    name,
                    ways(it.codes(), about, language),
                    it.probability(),
                    it.matching());
        }
        if (reason instanceof Reason.RepairsTogether it) {
            String ways = ways(it.codes(), about, language);
            return say(language, "plan.why.repairs.together", name, ways, it.pupils(), it.following());
        }
        if (reason instanceof Reason.TellsApart it) {
            return say(language, "plan.why.tells", name, ways(it.codes(), about, language));
        }
        String key = reason instanceof Reason.Begins
                ? "plan.why.begins"
                : reason instanceof Reason.Previews ? "plan.why.previews" : "plan.why.chosen";
        return say(language, key, name);
    }
}
