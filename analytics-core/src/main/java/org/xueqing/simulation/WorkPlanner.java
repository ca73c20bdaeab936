package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xueqing.simulation.chance.Chance;

/** Sets a class's work: mostly what was taught last, some of what came before; never what was not taught. */
final class WorkPlanner {

    static final int CLASSWORK = 2;
    static final int LONG_CLASSWORK = 4;

    private static final int HOMEWORK_ITEMS_ON_LATEST = 3;
    private static final int QUIZ_ITEMS_ON_LATEST = 4;
    private static final int QUIZ_ITEMS_ON_OLDER = 2;
    private static final int TEST_ITEMS = 20;
    private static final int POINTS_A_WEEK = 4;
    private static final double SECOND_REVIEW_ITEM = 0.2;
    private static final int TRIES = 4;

    private final ItemPicker picker;
    private final Chance chance;
    private final List<String> taught = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private List<String> soFar = List.of();

    WorkPlanner(ItemBank bank, Chance chance) {
        this.picker = new ItemPicker(bank, chance);
        this.chance = chance;
    }

    void teach(List<String> points) {
        points.stream().filter(known::add).forEach(taught::add);
        soFar = points.isEmpty() ? soFar : List.copyOf(taught);
    }

    List<String> taught() {
        return soFar;
    }

    List<String> classwork(int items) {
        return ids(chosen(CLASSWORK, () -> latest(2), items - CLASSWORK));
    }

    List<String> homework() {
        int reviews = chance.happens(SECOND_REVIEW_ITEM) ? 2 : 1;
        return ids(chosen(HOMEWORK_ITEMS_ON_LATEST, () -> latest(2), reviews));
    }

    List<String> quiz() {
        return ids(chosen(QUIZ_ITEMS_ON_LATEST, () -> latest(POINTS_A_WEEK), QUIZ_ITEMS_ON_OLDER));
    }

    /** Points of the term, each as likely. */
    List<String> test(List<String> ofTheTerm) {
        return ids(chosen(TEST_ITEMS, () -> chance.oneOf(ofTheTerm), 0));
    }

    private Set<Item> chosen(int onLatest, Supplier<String> latest, int onAny) {
        Set<Item> chosen = new LinkedHashSet<>();
        add(onLatest, latest, chosen);
        add(onAny, () -> chance.oneOf(taught), chosen);
        return chosen;
    }

    private void add(int count, Supplier<String> point, Set<Item> chosen) {
        int wanted = chosen.size() + count;
        for (int tries = 0; chosen.size() < wanted && tries < TRIES * count; tries++) {
            picker.next(point.get(), known, chosen).ifPresent(chosen::add);
        }
    }

    /** One of the points taught last. */
    private String latest(int points) {
        return chance.oneOf(taught.subList(Math.max(0, taught.size() - points), taught.size()));
    }

    private static List<String> ids(Set<Item> items) {
        return items.stream().map(Item::itemId).toList();
    }
}
