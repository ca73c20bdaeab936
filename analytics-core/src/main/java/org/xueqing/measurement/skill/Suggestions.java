package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/**
 * Entries of a Q-matrix that the answers speak against. For each item every set of skills that differs in one or two of them is tried
 * in place of its own, with the profiles of the pupils as all their other answers tell them: the set that makes the answers to
 * the item most probable, with the guess and slip that are best for it, wins (a likelihood in place of the differences of
 * de la Torre 2008, doi:10.1111/j.1745-3984.2008.00069.x, since who holds what is not known but probable). One change can mend
 * others: take one, fit again, ask again.
 */
public final class Suggestions {

    /** In nats, of log-likelihood. */
    public static final double LEAST_GAIN = 6;

    private static final int MOST_PROFILES = 1 << 10;

    private final SkillFit fit;
    private final AnswerMatrix answers;
    private final Enumeration enumeration;

    private Suggestions(SkillFit fit, AnswerMatrix answers) {
        this.fit = fit;
        this.answers = answers;
        this.enumeration = new Enumeration(answers, fit.cells());
    }

    /**
     * What to change, what gains most first.
     *
     * @param fit a DINA
     * @param answers those that it was fitted to
     * @return nothing where there are too many profiles to try
     */
    public static Optional<List<Suggestion>> of(SkillFit fit, AnswerMatrix answers) {
        return fit.profiles().count() > MOST_PROFILES
                ? Optional.empty()
                : Optional.of(new Suggestions(fit, answers).all());
    }

    private List<Suggestion> all() {
        List<ItemTrial> trials = IntStream.range(0, answers.items())
                .mapToObj(item -> new ItemTrial(candidates(fit.matrix().needs().get(item))))
                .toList();
        double[] posterior = new double[fit.profiles().count()];
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            enumeration.posterior(fit.parameters(), pupil, posterior);
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                trials.get(answers.item(cell)).add(fit.profiles(), without(cell, posterior), answers.right(cell) == 1);
            }
        }
        return IntStream.range(0, answers.items())
                .mapToObj(item -> best(item, trials.get(item)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(suggestion -> -suggestion.gain()))
                .toList();
    }

    /** The profile as all other answers of the pupil tell it. */
    private double[] without(int cell, double[] posterior) {
        double[] others = new double[posterior.length];
        double sum = 0;
        for (int profile = 0; profile < others.length; profile++) {
            double right = fit.right(answers.item(cell), profile);
            others[profile] = posterior[profile] / (answers.right(cell) == 1 ? right : 1 - right);
            sum += others[profile];
        }
        for (int profile = 0; profile < others.length; profile++) {
            others[profile] /= sum;
        }
        return others;
    }

    /** Ties go to the smaller change, which is tried first. */
    private Optional<Suggestion> best(int item, ItemTrial trial) {
        ItemTrial.Result asIs = trial.result(0);
        Optional<Suggestion> best = Optional.empty();
        for (int candidate = 1; candidate < trial.candidates(); candidate++) {
            ItemTrial.Result then = trial.result(candidate);
            double gain = then.logLikelihood() - asIs.logLikelihood();
            if (gain >= LEAST_GAIN && gain > best.map(Suggestion::gain).orElse(0.0)) {
                best = Optional.of(suggestion(item, trial.candidate(candidate), asIs, then, trial.answers()));
            }
        }
        return best;
    }

    private Suggestion suggestion(int item, long needed, ItemTrial.Result asIs, ItemTrial.Result then, int answered) {
        long now = fit.matrix().needs().get(item);
        return new Suggestion(
                item,
                Skills.list(needed & ~now),
                Skills.list(now & ~needed),
                asIs.difference(),
                then.difference(),
                then.logLikelihood() - asIs.logLikelihood(),
                answered);
    }

    /** The set itself, then those that differ in one skill, then in two. */
    private List<Long> candidates(long now) {
        List<Integer> skills = Skills.list(fit.matrix().measured());
        Set<Long> sets = new LinkedHashSet<>(List.of(now));
        for (int change = 1; change <= 2; change++) {
            for (long set : List.copyOf(sets)) {
                skills.forEach(skill -> sets.add(set ^ Skills.one(skill)));
            }
        }
        sets.remove(0L);
        List<Long> candidates = new ArrayList<>(sets);
        candidates.remove(now);
        candidates.add(0, now);
        return candidates;
    }
}
