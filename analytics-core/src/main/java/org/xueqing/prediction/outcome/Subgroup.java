package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether what is foretold of a group of pupils comes true as often as it says. No group is made of who a child is; only of how the pupil stands.
 *
 * @param foretold mean risk of missing the goal, for pupils who were not learnt from
 * @param came share that missed it, as far as that is known
 * @param error standard error of the difference, over pupils
 */
public record Subgroup(Kind kind, int pupils, int cases, double foretold, double came, double error)
        implements Serializable {

    /** With fewer pupils nothing is said of a group. */
    public static final int FEWEST_PUPILS = 30;

    /** Differences below it do not matter to anybody. */
    private static final double MATTERS_FROM = 0.05;

    /** In standard errors: one group in two hundred is called wrong by chance. */
    private static final double SURE_FROM = 2.81;

    private static final double SELDOM_BELOW = -0.35;
    private static final double EARLY_BELOW = 0.4;
    private static final int FEW_ANSWERS = 60;

    /** A pupil belongs to one of each pair. */
    public enum Kind {
        STRONGER(prospect -> prospect.of(Sign.SURPLUS) >= 0),
        WEAKER(prospect -> prospect.of(Sign.SURPLUS) < 0),
        TAKES_PART(prospect -> prospect.of(Sign.TAKES_PART) >= SELDOM_BELOW),
        SELDOM_TAKES_PART(prospect -> prospect.of(Sign.TAKES_PART) < SELDOM_BELOW),
        KNOWN_LONG(prospect -> prospect.answers() >= FEW_ANSWERS),
        NEW(prospect -> prospect.answers() < FEW_ANSWERS),
        LATE(prospect -> prospect.of(Sign.PROGRESS) >= EARLY_BELOW),
        EARLY(prospect -> prospect.of(Sign.PROGRESS) < EARLY_BELOW);

        private final Predicate<Prospect> has;

        Kind(Predicate<Prospect> has) {
            this.has = has;
        }

        public boolean has(Prospect prospect) {
            return has.test(prospect);
        }
    }

    /** One foretold case. */
    public record Foretold(Prospect prospect, double risk, double missed) {}

    /** @param all of any group */
    static Subgroup of(Kind kind, List<Foretold> all) {
        List<Foretold> cases =
                all.stream().filter(each -> kind.has(each.prospect)).toList();
        double foretold = cases.stream().mapToDouble(Foretold::risk).average().orElse(0);
        double came = cases.stream().mapToDouble(Foretold::missed).average().orElse(0);
        Map<String, Double> parts = new HashMap<>();
        cases.forEach(each ->
                parts.merge(each.prospect.studentId(), each.missed - each.risk - (came - foretold), Double::sum));
        double squares =
                parts.values().stream().mapToDouble(part -> part * part).sum();
        return new Subgroup(
                kind, parts.size(), cases.size(), foretold, came, Math.sqrt(squares) / Math.max(1, cases.size()));
    }

    /** Those with enough pupils. */
    public static List<Subgroup> of(List<Foretold> cases) {
        return Stream.of(Kind.values())
                .map(kind -> of(kind, cases))
                .filter(group -> group.pupils >= FEWEST_PUPILS)
                .toList();
    }

    /** Whether the risk is wrong for the group by more than chance and by so much that it matters. */
    public boolean isOff() {
        double difference = Math.abs(came - foretold);
        return difference >= MATTERS_FROM && difference >= SURE_FROM * error;
    }
}
