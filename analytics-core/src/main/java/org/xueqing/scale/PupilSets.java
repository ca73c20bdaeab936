package org.xueqing.scale;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.measurement.ability.AbilityGrid;

/** A pupil's answers to items that are known, all of them and by topic and month. */
final class PupilSets {

    /** How likely some answers are at each ability. */
    static final class Answers {

        private final double[] set;
        private int count;

        private Answers(AbilityGrid grid) {
            this.set = grid.nothing();
        }

        private void add(AbilityGrid grid, int item, boolean isRight) {
            grid.add(set, item, isRight);
            count++;
        }

        double[] set() {
            return set;
        }

        int count() {
            return count;
        }
    }

    private final Answers all;
    private final SortedMap<Topic, Answers> byTopic = new TreeMap<>();
    private final SortedMap<String, Answers> byMonth = new TreeMap<>();

    PupilSets(AbilityGrid grid, Map<String, Integer> numbers, FirstAnswers pupil) {
        all = new Answers(grid);
        for (FirstAnswer answer : pupil.answers()) {
            int item = numbers.getOrDefault(answer.itemId(), -1);
            if (grid.knows(item)) {
                all.add(grid, item, answer.isRight());
                byMonth.computeIfAbsent(answer.month().toString(), absent -> new Answers(grid))
                        .add(grid, item, answer.isRight());
                answer.topics().forEach(topic -> byTopic.computeIfAbsent(topic, absent -> new Answers(grid))
                        .add(grid, item, answer.isRight()));
            }
        }
    }

    Answers all() {
        return all;
    }

    SortedMap<Topic, Answers> byTopic() {
        return byTopic;
    }

    SortedMap<String, Answers> byMonth() {
        return byMonth;
    }
}
