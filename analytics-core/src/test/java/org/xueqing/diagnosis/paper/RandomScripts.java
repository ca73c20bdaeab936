package org.xueqing.diagnosis.paper;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Papers drawn by chance. */
final class RandomScripts {

    private RandomScripts() {}

    /** Right and wrong, one mark each. */
    static Scripts binary(int pupils, int items, SplittableRandom random) {
        return drawn(pupils, Collections.nCopies(items, 100), 0, random);
    }

    /** Items of 1 to 6 marks, half marks too, some left out. */
    static Scripts marked(int pupils, int items, double blank, SplittableRandom random) {
        List<Integer> full = IntStream.range(0, items)
                .mapToObj(item -> 100 * (1 + random.nextInt(6)))
                .toList();
        return drawn(pupils, full, blank, random);
    }

    private static Scripts drawn(int pupils, List<Integer> full, double blank, SplittableRandom random) {
        TreeMap<Integer, Script> scripts = new TreeMap<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            double ability = random.nextDouble();
            int[] marks = full.stream()
                    .mapToInt(marksOf -> marksOf == 100
                            ? (random.nextDouble() < ability ? 100 : 0)
                            : 50 * random.nextInt(marksOf / 50 + 1))
                    .toArray();
            for (int item = 0; item < marks.length; item++) {
                marks[item] = random.nextDouble() < blank ? Script.NOT_ANSWERED : marks[item];
            }
            Script script = Script.of(marks);
            if (!script.isBlank()) {
                scripts.put(pupil, script);
            }
        }
        return new Scripts(full, scripts);
    }

    static Scripts of(int[][] right) {
        TreeMap<Integer, Script> scripts = new TreeMap<>();
        for (int pupil = 0; pupil < right.length; pupil++) {
            scripts.put(
                    pupil,
                    Script.of(IntStream.of(right[pupil])
                            .map(it -> it < 0 ? it : 100 * it)
                            .toArray()));
        }
        return new Scripts(Collections.nCopies(right[0].length, 100), scripts);
    }
}
