package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The area under the curve inside each group of answers, averaged over the groups where both outcomes occur. */
final class AucByGroup {

    private AucByGroup() {}

    static OptionalDouble meanOverPupils(AnswerSet answers, double[] predicted) {
        return mean(
                IntStream.range(0, answers.pupils())
                        .mapToObj(pupil -> IntStream.range(answers.begin(pupil), answers.begin(pupil + 1))
                                .toArray()),
                answers,
                predicted);
    }

    static OptionalDouble meanOverPoints(AnswerSet answers, double[] predicted) {
        IntStream.Builder[] groups = new IntStream.Builder[answers.knowledgePoints()];
        Arrays.setAll(groups, point -> IntStream.builder());
        for (int answer = 0; answer < answers.answers(); answer++) {
            for (int point : answers.points(answer)) {
                groups[point].add(answer);
            }
        }
        return mean(Arrays.stream(groups).map(group -> group.build().toArray()), answers, predicted);
    }

    private static OptionalDouble mean(Stream<int[]> groups, AnswerSet answers, double[] predicted) {
        return groups.map(group -> auc(group, answers, predicted))
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    static OptionalDouble auc(int[] group, AnswerSet answers, double[] predicted) {
        return Ranks.auc(gather(group, predicted), gather(group, answers.correct()));
    }

    static double[] gather(int[] group, double[] values) {
        return Arrays.stream(group).mapToDouble(i -> values[i]).toArray();
    }

    static boolean[] gather(int[] group, boolean[] values) {
        boolean[] gathered = new boolean[group.length];
        for (int i = 0; i < group.length; i++) {
            gathered[i] = values[group[i]];
        }
        return gathered;
    }
}
