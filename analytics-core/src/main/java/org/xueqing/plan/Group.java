package org.xueqing.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Those for whom one list is made, and what it may bring them in the mean. */
final class Group {

    private static final double HALF = 0.5;

    private final List<Learner> members;
    private final Outlook[] outlooks;
    private final double slowest;

    Group(List<Learner> members, Ground ground) {
        this.members = members;
        this.outlooks =
                members.stream().map(member -> new Outlook(member, ground)).toArray(Outlook[]::new);
        this.slowest = members.stream().mapToDouble(Learner::tempo).max().orElseThrow();
    }

    boolean isOne() {
        return members.size() == 1;
    }

    int size() {
        return members.size();
    }

    /** The first, or the only one. */
    Learner learner() {
        return members.get(0);
    }

    Outlook outlook() {
        return outlooks[0];
    }

    /** Of the one, or what several of them share. */
    Optional<Suspicion> suspicion(String point) {
        return isOne() ? Suspicion.of(learner(), point) : SharedSuspicion.of(members, point);
    }

    /** How many stand so on a point. */
    int count(String point, Predicate<Standing> how) {
        return (int) members.stream()
                .map(member -> member.standing(point))
                .filter(how)
                .count();
    }

    /** Nobody is planned to take longer than the budget. */
    int seconds(double usual) {
        return (int) Math.max(1, Math.round(usual * slowest));
    }

    double gain(int point) {
        return mean(outlook -> outlook.gain(point));
    }

    double mastery(int point) {
        return mean(outlook -> outlook.mastery(point));
    }

    int lacking(int point) {
        return (int) Stream.of(outlooks)
                .filter(outlook -> outlook.mastery(point) < HALF)
                .count();
    }

    void add(int[] points) {
        for (Outlook outlook : outlooks) {
            outlook.add(points);
        }
    }

    private interface Value {
        double of(Outlook outlook);
    }

    private double mean(Value value) {
        double sum = 0;
        for (Outlook outlook : outlooks) {
            sum += value.of(outlook);
        }
        return sum / outlooks.length;
    }
}
