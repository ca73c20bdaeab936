package org.xueqing.plan;

import java.util.Comparator;
import java.util.Optional;
import org.xueqing.rootcause.RootCause;

/** Says why a point is practised, before its line is counted. */
final class Reasons {

    static final double HELD_FROM = 0.8;

    private static final double FORGOTTEN = 0.05;
    private static final double WEAK_BELOW = 0.5;

    private final Ground ground;
    private final Group group;

    Reasons(Ground ground, Group group) {
        this.ground = ground;
        this.group = group;
    }

    Reason of(int point) {
        String name = ground.points().get(point);
        if (ground.isPreviewed(name)) {
            return new Reason.Previews(name);
        }
        return group.isOne() ? ofOne(name, point, group.learner().standing(name)) : ofSeveral(name, point);
    }

    private Reason ofSeveral(String name, int point) {
        int forgetting = group.count(name, Reasons::isForgotten);
        if (forgetting * 2 > group.size()) {
            return new Reason.ReviewsTogether(name, forgetting, group.size(), group.mastery(point));
        }
        return group.count(name, standing -> standing.answers() > 0) == 0
                ? new Reason.Begins(name)
                : new Reason.Shared(name, group.lacking(point), group.size(), group.mastery(point));
    }

    private static boolean isForgotten(Standing standing) {
        return standing.held() >= HELD_FROM && standing.mastery() < standing.held() - FORGOTTEN;
    }

    static boolean stretches(Reason reason) {
        return reason instanceof Reason.Stretches || reason instanceof Reason.StretchesTogether;
    }

    Reason stretching(int point) {
        String name = ground.points().get(point);
        return group.isOne()
                ? new Reason.Stretches(
                        name,
                        group.mastery(point),
                        group.learner().standing(name).answers())
                : new Reason.StretchesTogether(name, group.size(), group.mastery(point));
    }

    private Reason ofOne(String name, int point, Standing standing) {
        if (isForgotten(standing)) {
            return new Reason.Reviews(name, standing.held(), standing.mastery(), standing.days(), standing.answers());
        }
        Optional<Reason> gap = gap(name);
        if (gap.isPresent()) {
            return gap.get();
        }
        int later = group.outlook().mostKeptBack(point);
        if (later >= 0 && standing.answers() > 0 && isKeptBack(later)) {
            Standing target = group.learner().standing(ground.points().get(later));
            return new Reason.Prepares(
                    name, ground.points().get(later), standing.mastery(), target.mastery(), standing.answers());
        }
        return standing.answers() == 0
                ? new Reason.Begins(name)
                : new Reason.Learns(name, standing.mastery(), standing.answers(), standing.correct());
    }

    /** Of several that begin here the one whose repair brings most. */
    private Optional<Reason> gap(String name) {
        return group.learner().causes().stream()
                .sorted(Comparator.comparingDouble(RootCause::gain).reversed())
                .flatMap(found -> found.causes().stream()
                        .filter(cause -> cause.knowledgePoint().equals(name))
                        .<Reason>map(cause -> new Reason.GapBegins(
                                name, found.target(), cause.lacking(), cause.answers(), cause.correct())))
                .findFirst();
    }

    /** Weak by answers of its own. */
    private boolean isKeptBack(int later) {
        Standing target = group.learner().standing(ground.points().get(later));
        return target.answers() > 0 && target.mastery() < WEAK_BELOW;
    }
}
