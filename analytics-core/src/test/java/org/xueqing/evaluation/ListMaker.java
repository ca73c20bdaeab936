package org.xueqing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.item.choice.Exposure;
import org.xueqing.plan.Believed;
import org.xueqing.plan.Budget;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Line;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Planner;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Standing;
import org.xueqing.plan.Wishes;

/** A way to make the day's list: the planner, or one that it is compared with. */
interface ListMaker {

    double GATE = 0.8;
    int WINDOW_DAYS = 60;

    /** What is known when a list is made; equal for all ways. */
    record Situation(
            PlanTrial.Desk desk,
            Believed believed,
            double tempo,
            int seconds,
            Exposure exposure,
            Set<String> used,
            LocalDate today,
            RandomGenerator random) {

        Map<String, Standing> standings() {
            return believed.standings();
        }

        double mastery(String point) {
            return Objects.requireNonNull(standings().get(point)).mastery();
        }
    }

    /** Ids of items in the order in which they are to be done. */
    List<String> list(Situation now);

    static ListMaker planner() {
        Map<PlanTrial.Desk, Planner> planners = new HashMap<>();
        return now -> {
            Planner planner = planners.computeIfAbsent(
                    now.desk(), desk -> new Planner(desk.ground(), desk.offers(), Rules.USUAL.withDays(WINDOW_DAYS)));
            Believed believed = now.believed();
            Learner learner =
                    new Learner("p", believed.standings(), now.tempo(), now.exposure(), Map.of(), believed.causes());
            return planner
                    .plan(learner, new Budget(now.seconds()), Wishes.NONE, now.today(), now.random())
                    .lines()
                    .stream()
                    .map(Line::itemId)
                    .toList();
        };
    }

    /** Any point as likely as any other. */
    static ListMaker random() {
        return now -> fill(now, shuffled(now.desk().points(), now.random()));
    }

    static ListMaker lowestFirst() {
        return now -> fill(
                now,
                now.desk().points().stream()
                        .sorted(Comparator.comparingDouble(now::mastery))
                        .toList());
    }

    /** The same with each point's quickest item: not a way of teachers, it shows what quick items alone bring. */
    static ListMaker lowestFirstQuickly() {
        return now -> fill(
                now,
                now.desk().points().stream()
                        .sorted(Comparator.comparingDouble(now::mastery))
                        .toList(),
                offers -> offers.stream()
                        .sorted(Comparator.comparingDouble(Offer.OfBank::seconds))
                        .toList());
    }

    /** Goes on where the day before ended, and begins anew behind the last point. */
    static ListMaker textbookOrder() {
        return now -> {
            List<String> points = now.desk().points();
            int from = now.used().size() % points.size();
            return fill(
                    now,
                    IntStream.range(0, points.size())
                            .mapToObj(i -> points.get((from + i) % points.size()))
                            .toList());
        };
    }

    /** In teaching order, what is below the gate and whose prerequisites are above it; then the rest below, then all. */
    static ListMaker gated(Curriculum curriculum) {
        return now -> {
            List<String> points = now.desk().points();
            Predicate<String> isBelow = point -> now.mastery(point) < GATE;
            Predicate<String> isReady = point -> curriculum.point(point).orElseThrow().prerequisites().stream()
                    .filter(now.standings()::containsKey)
                    .noneMatch(isBelow);
            List<String> ordered = new ArrayList<>();
            points.stream().filter(isBelow.and(isReady)).forEach(ordered::add);
            points.stream().filter(isBelow.and(isReady.negate())).forEach(ordered::add);
            points.stream().filter(isBelow.negate()).forEach(ordered::add);
            return fill(now, ordered);
        };
    }

    private static List<String> fill(Situation now, List<String> points) {
        return fill(now, points, offers -> shuffled(offers, now.random()));
    }

    /** One unused item for each point in turn, while there is time; what does not fit is passed over. */
    private static List<String> fill(Situation now, List<String> points, UnaryOperator<List<Offer.OfBank>> preference) {
        List<String> items = new ArrayList<>();
        double left = now.seconds();
        Map<String, List<Offer.OfBank>> byPoint = new HashMap<>();
        for (Offer.OfBank offer : now.desk().offers()) {
            if (!now.used().contains(offer.code())) {
                byPoint.computeIfAbsent(offer.knowledgePoints().get(0), point -> new ArrayList<>())
                        .add(offer);
            }
        }
        for (String point : points) {
            for (Offer.OfBank offer : preference.apply(byPoint.getOrDefault(point, List.of()))) {
                double seconds = offer.seconds() * now.tempo();
                if (seconds <= left) {
                    items.add(offer.code());
                    left -= seconds;
                    break;
                }
            }
        }
        return items;
    }

    private static <T> List<T> shuffled(List<T> values, RandomGenerator random) {
        List<T> left = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
