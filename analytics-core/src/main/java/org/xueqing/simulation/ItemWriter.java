package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Misconception;

/**
 * Writes a point's items: first the examples of its misconceptions, then plain ones of rising difficulty, then two that
 * need a prerequisite as well.
 */
final class ItemWriter {

    private static final int SINGLE_POINT_ITEMS = 8;
    private static final int TWO_POINT_ITEMS = 2;
    private static final double USUAL_SLIP_LOGIT = -2.3;
    private static final double USUAL_GUESS_LOGIT = -1.5;

    private final KnowledgePoint point;
    private final PointTraits traits;
    private final Chance chance;
    private final List<Item> items = new ArrayList<>();

    private ItemWriter(KnowledgePoint point, PointTraits traits, Chance chance) {
        this.point = point;
        this.traits = traits;
        this.chance = chance;
    }

    static List<Item> write(
            KnowledgePoint point, PointTraits traits, List<Misconception> misconceptions, Chance chance) {
        ItemWriter writer = new ItemWriter(point, traits, chance);
        misconceptions.stream()
                .collect(Collectors.groupingBy(Misconception::exampleItem, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(writer::example);
        IntStream.range(writer.items.size(), SINGLE_POINT_ITEMS).forEach(writer::plain);
        IntStream.range(0, traits.prerequisites().isEmpty() ? 0 : TWO_POINT_ITEMS)
                .forEach(writer::withPrerequisite);
        return List.copyOf(writer.items);
    }

    private void example(List<Misconception> shown) {
        List<Item.WrongIdea> ideas = shown.stream().map(ItemWriter::wrongIdea).toList();
        Misconception any = shown.get(0);
        add(List.of(point.id()), any.exampleItem(), new Item.Example(any.correctAnswer(), ideas), 0);
    }

    /** Some misconceptions lead to one answer or another; the first stands for them. */
    private static Item.WrongIdea wrongIdea(Misconception misconception) {
        return new Item.WrongIdea(
                misconception.code(), misconception.typicalWrongAnswer().split(" 或 ", -1)[0]);
    }

    private void plain(int number) {
        double hardness = 1.6 * number / (SINGLE_POINT_ITEMS - 1) - 0.8;
        add(List.of(point.id()), point.nameZh() + " 第" + (number + 1) + "题", null, hardness);
    }

    private void withPrerequisite(int number) {
        String prerequisite = chance.oneOf(traits.prerequisites());
        add(List.of(point.id(), prerequisite), point.nameZh() + " 综合题" + (number + 1), null, 0.5);
    }

    private void add(List<String> points, String stem, Item.@Nullable Example example, double hardness) {
        double difficulty = traits.difficulty() + hardness + 0.2 * chance.gaussian();
        items.add(new Item(
                point.id() + "-%02d".formatted(items.size() + 1),
                points,
                stem,
                example,
                Chance.logistic(USUAL_SLIP_LOGIT + 0.6 * difficulty),
                Chance.logistic(USUAL_GUESS_LOGIT - 0.5 * difficulty),
                chance.between(25, 70) * StrictMath.exp(0.2 * difficulty)));
    }
}
