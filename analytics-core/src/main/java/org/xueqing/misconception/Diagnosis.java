package org.xueqing.misconception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xueqing.misconception.Explanation.Careful;
import org.xueqing.misconception.Explanation.Follows;
import org.xueqing.misconception.Explanation.Unexplained;

/**
 * What a pupil's answers say about how the pupil works: all explanations with their probabilities, and what may be said.
 * Bayes over procedures, slips and guesses; procedures that predict the same on every answer are never told apart.
 *
 * @param explanations the most probable first; their probabilities sum to 1
 * @param finding what to tell a teacher
 */
public record Diagnosis(List<Weighed> explanations, Finding finding) {

    /**
     * One explanation.
     *
     * @param probability given the answers
     * @param matching wrong answers that it predicts exactly
     */
    public record Weighed(Explanation explanation, double probability, int matching) {}

    /** What may be said. */
    public sealed interface Finding {

        /** @param codes one, or several that these answers cannot tell apart */
        record Procedures(Set<String> codes, double probability, int matching) implements Finding {
            public Procedures {
                codes = Set.copyOf(codes);
            }
        }

        /** Often wrong, and not by any procedure that is known. */
        record NoneKnown(double probability, int wrong) implements Finding {}

        /** Right but for slips. */
        record NoPattern() implements Finding {}

        /** Too little was answered, or it speaks for several things at once. */
        record NotClear(int answers) implements Finding {}
    }

    private static final double PRIOR_CAREFUL = 0.5;
    private static final double PRIOR_UNEXPLAINED = 0.2;
    private static final double PRIOR_PROCEDURES = 1 - PRIOR_CAREFUL - PRIOR_UNEXPLAINED;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;
    private static final int LEAST_MATCHING = 2;
    private static final int LEAST_WRONG = 3;

    public Diagnosis {
        explanations = List.copyOf(explanations);
    }

    /** @param procedures those that are looked for; those that never show on the answers are left out */
    public static Diagnosis of(List<Evidence> answers, List<BuggyProcedure> procedures) {
        List<BuggyProcedure> showing = procedures.stream()
                .filter(procedure -> answers.stream()
                        .anyMatch(answer ->
                                procedure.wrongAnswer(answer.exercise()).isPresent()))
                .toList();
        List<Weighed> weighed = weigh(answers, showing);
        return new Diagnosis(weighed, finding(answers, weighed));
    }

    /** All explanations with these procedures, whether they show on the answers or not; the most probable first. */
    public static List<Weighed> weigh(List<Evidence> answers, List<BuggyProcedure> procedures) {
        Likelihood likelihood = new Likelihood(answers, procedures);
        List<Explanation> explanations = new ArrayList<>(List.of(new Careful(), new Unexplained()));
        procedures.forEach(procedure -> explanations.add(new Follows(procedure)));
        double[] logs = explanations.stream()
                .mapToDouble(explanation ->
                        StrictMath.log(prior(explanation, procedures.size())) + likelihood.log(explanation))
                .toArray();
        double[] probabilities = normalised(logs);
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            weighed.add(new Weighed(explanations.get(i), probabilities[i], matching(explanations.get(i), answers)));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::probability).reversed());
        return weighed;
    }

    private static double prior(Explanation explanation, int procedures) {
        if (explanation instanceof Follows) {
            return PRIOR_PROCEDURES / procedures;
        }
        return explanation instanceof Careful ? PRIOR_CAREFUL : PRIOR_UNEXPLAINED;
    }

    private static double[] normalised(double[] logs) {
        double most = java.util.Arrays.stream(logs).max().orElse(0);
        double[] weights = java.util.Arrays.stream(logs)
                .map(log -> StrictMath.exp(log - most))
                .toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        return java.util.Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static int matching(Explanation explanation, List<Evidence> answers) {
        return explanation instanceof Follows follows
                ? (int) answers.stream()
                        .filter(answer -> answer.written().isPresent()
                                && follows.procedure()
                                        .wrongAnswer(answer.exercise())
                                        .equals(answer.written()))
                        .count()
                : 0;
    }

    private static Finding finding(List<Evidence> answers, List<Weighed> weighed) {
        int wrong = (int) answers.stream().filter(answer -> !answer.isRight()).count();
        Weighed best = weighed.get(0);
        if (best.explanation() instanceof Follows follows) {
            return procedures(answers, weighed, follows.procedure(), best);
        }
        if (best.explanation() instanceof Unexplained && wrong >= LEAST_WRONG && best.probability() >= LIKELY) {
            return new Finding.NoneKnown(best.probability(), wrong);
        }
        return best.explanation() instanceof Careful && best.probability() >= SURE
                ? new Finding.NoPattern()
                : new Finding.NotClear(answers.size());
    }

    private static Finding procedures(
            List<Evidence> answers, List<Weighed> weighed, BuggyProcedure best, Weighed weight) {
        List<Weighed> alike = weighed.stream()
                .filter(each -> each.explanation() instanceof Follows follows
                        && Likeness.areAlike(best, follows.procedure(), answers))
                .toList();
        double together = alike.stream().mapToDouble(Weighed::probability).sum();
        return together >= SURE && weight.matching() >= LEAST_MATCHING
                ? new Finding.Procedures(codes(alike), together, weight.matching())
                : new Finding.NotClear(answers.size());
    }

    private static Set<String> codes(List<Weighed> alike) {
        return alike.stream()
                .map(each -> ((Follows) each.explanation()).procedure().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
