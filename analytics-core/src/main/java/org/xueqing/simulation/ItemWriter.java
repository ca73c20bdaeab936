package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.chance.Chance;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.TaskBook;

/**
 * Writes a point's items: ten of rising hardness, then two that need a prerequisite as well. Where the task book has
 * tasks, they stand in the items; elsewhere pupils choose one of four letters.
 */
final class ItemWriter {

    static final List<String> LETTERS = List.of("A", "B", "C", "D");

    private static final int SINGLE_POINT_ITEMS = 10;
    private static final int TWO_POINT_ITEMS = 2;
    private static final int TRIES = 50;
    private static final double USUAL_SLIP_LOGIT = -2.5;
    private static final double USUAL_GUESS_LOGIT = -1.5;
    private static final List<String> QUESTIONS = List.of(
            "关于“%s”，下面哪一项是正确的？（第%d题）",
            "看图想一想“%s”，应该选哪一项？（第%d题）", "小华在练习“%s”，他的哪一种做法是对的？（第%d题）", "用“%s”的知识判断，下面哪一项符合题意？（第%d题）");

    private final KnowledgePoint point;
    private final PointTraits traits;
    private final List<Bug> bugs;
    private final Chance chance;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();

    private ItemWriter(KnowledgePoint point, PointTraits traits, List<Bug> bugs, Chance chance) {
        this.point = point;
        this.traits = traits;
        this.bugs = bugs;
        this.chance = chance;
    }

    static List<Item> write(KnowledgePoint point, PointTraits traits, List<Bug> bugs, Chance chance) {
        ItemWriter writer = new ItemWriter(point, traits, bugs, chance);
        for (int number = 0; number < SINGLE_POINT_ITEMS; number++) {
            writer.write(List.of(point.id()), 1.6 * number / (SINGLE_POINT_ITEMS - 1) - 0.8);
        }
        for (int number = 0; number < TWO_POINT_ITEMS && !traits.prerequisites().isEmpty(); number++) {
            writer.write(List.of(point.id(), chance.oneOf(traits.prerequisites())), 0.5);
        }
        return List.copyOf(writer.items);
    }

    private void write(List<String> points, double usualHardness) {
        double hardness = usualHardness + 0.2 * chance.gaussian();
        Optional<Task> task = TaskBook.draw(point.id(), chance);
        if (task.isPresent()) {
            fresh(task.get()).ifPresent(it -> add(points, it, hardness));
        } else {
            choice(points, hardness);
        }
    }

    /** A task that no item of the point has yet; small numbers are used up soon. */
    private Optional<Task> fresh(Task first) {
        Optional<Task> task = Optional.of(first);
        for (int tries = 0; tries < TRIES && task.isPresent(); tries++) {
            if (stems.add(task.get().stem())) {
                return task;
            }
            task = TaskBook.draw(point.id(), chance);
        }
        return Optional.empty();
    }

    private void add(List<String> points, Task task, double hardness) {
        List<Item.WrongIdea> ideas = bugs.stream()
                .flatMap(bug -> bug.wrongAnswer(task).map(answer -> new Item.WrongIdea(bug.name(), answer)).stream())
                .toList();
        items.add(item(points, task.stem(), task.answer(), null, ideas, hardness));
    }

    private void choice(List<String> points, double hardness) {
        int number = items.size() + 1;
        String stem = QUESTIONS.get(number % QUESTIONS.size()).formatted(point.nameZh(), number);
        List<String> letters = chance.shuffled(LETTERS);
        items.add(item(points, stem, letters.get(0), letters.get(1), List.of(), hardness));
    }

    private Item item(
            List<String> points,
            String stem,
            String answer,
            @Nullable String distractor,
            List<Item.WrongIdea> ideas,
            double hardness) {
        double difficulty = traits.difficulty() + hardness;
        return new Item(
                point.id() + "-%02d".formatted(items.size() + 1),
                points,
                stem,
                answer,
                distractor,
                ideas,
                points.size() == 1 ? 4 : 6,
                hardness,
                Chance.logistic(USUAL_SLIP_LOGIT + 0.6 * difficulty),
                Chance.logistic(USUAL_GUESS_LOGIT - 0.5 * difficulty),
                chance.between(25.0, 70.0) * StrictMath.exp(0.2 * difficulty));
    }
}
