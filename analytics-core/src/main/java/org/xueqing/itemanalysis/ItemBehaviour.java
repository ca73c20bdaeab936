package org.xueqing.itemanalysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How an item behaved with those who answered it, each by the first answer.
 *
 * @param unreadable answers in which something was written that cannot be graded
 * @param mostFrequentWrong of all, if two pupils or more wrote the same
 * @param strongest the 27 % of the pupils who are strongest (Kelley 1939): how many answers they gave and how many were right
 * @param strongestWrong their most frequent wrong answer, if two or more of them wrote the same
 */
public record ItemBehaviour(
        ItemCounts counts,
        long unreadable,
        Discrimination discrimination,
        Optional<WrongAnswer> mostFrequentWrong,
        ItemCounts strongest,
        Optional<WrongAnswer> strongestWrong) {

    private static final double STRONGEST_SHARE = 0.27;

    /** One answer of each pupil. Of equally strong pupils the earlier counts as stronger. */
    public static ItemBehaviour of(List<FirstAnswer> answers) {
        List<FirstAnswer> strongest = answers.stream()
                .sorted(Comparator.comparingDouble(FirstAnswer::strength).reversed())
                .limit(Math.round(STRONGEST_SHARE * answers.size()))
                .toList();
        return new ItemBehaviour(
                counts(answers),
                answers.stream().filter(answer -> !answer.isReadable()).count(),
                Discrimination.of(answers),
                mostFrequentWrong(answers),
                counts(strongest),
                mostFrequentWrong(strongest));
    }

    private static ItemCounts counts(List<FirstAnswer> answers) {
        long correct = answers.stream().filter(FirstAnswer::isCorrect).count();
        return new ItemCounts(answers.size(), correct, answers.size());
    }

    /** What one pupil alone wrote stays with that pupil. */
    private static Optional<WrongAnswer> mostFrequentWrong(List<FirstAnswer> answers) {
        Map<String, Long> times = answers.stream()
                .filter(answer -> !answer.isCorrect())
                .flatMap(answer -> answer.written().stream())
                .collect(Collectors.groupingBy(written -> written, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(one -> new WrongAnswer(one.getKey(), one.getValue()));
    }
}
