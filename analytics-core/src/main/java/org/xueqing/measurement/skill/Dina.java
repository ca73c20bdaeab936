package org.xueqing.measurement.skill;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/**
 * DINA (Haertel 1989; Junker and Sijtsma 2001, doi:10.1177/01466210122032064): who holds all the skills of item j slips
 * with probability s_j, who lacks one guesses with probability g_j,
 * \(P(x_{ij}=1\mid\alpha_i)=(1-s_j)^{\eta_{ij}}g_j^{1-\eta_{ij}}\), \(\eta_{ij}=\prod_k\alpha_{ik}^{q_{jk}}\),
 * \(0\le g_j\le 1-s_j\le 1\). Shares of the profiles are free. Marginal likelihood by EM with leaps
 * (de la Torre 2009, doi:10.3102/1076998607309474), from several starts; answers not given are ignored.
 */
public final class Dina {

    /** Guess and slip to begin with. */
    private static final double[][] STARTS = {{0.2, 0.2}, {0.1, 0.1}, {0.35, 0.1}, {0.1, 0.35}};

    private static final int FIRST_STEPS = 12;

    private Dina() {}

    /** Guess, slip and shares by the answers to a paper, or the reason why not. */
    public static Diagnosis fit(AnswerMatrix answers, QMatrix matrix, Prerequisites order, SkillSettings settings) {
        Optional<NotEnough> lack = lack(answers, matrix, settings);
        Optional<Profiles> found = lack.isPresent() ? Optional.empty() : Profiles.of(matrix, order);
        if (found.isEmpty()) {
            return new Diagnosis.NotFitted(lack.orElse(NotEnough.TOO_MANY_PROFILES));
        }
        return fit(new Recursion(answers, found.get()), matrix, found.get(), settings);
    }

    /** The same with another way to the expectations. */
    static SkillFit fit(Expectation expectation, QMatrix matrix, Profiles profiles, SkillSettings settings) {
        Cells cells = Cells.two(profiles);
        Shares free = Shares.free(settings.beliefs().pupils());
        Maximisation maximisation = new Maximisation(cells, settings.beliefs(), free, true);
        return new SkillFit(matrix, profiles, maximisation, top(expectation, maximisation, settings, true));
    }

    /** A few steps from every start, then all the way from where that led best. */
    static Climb.Top top(
            Expectation expectation, Maximisation maximisation, SkillSettings settings, boolean isLeaping) {
        Climb climb = new Climb(expectation, maximisation, settings.tolerance(), FIRST_STEPS, isLeaping);
        Parameters best = Arrays.stream(STARTS)
                .map(start -> climb.from(start(maximisation.cells(), start)))
                .max(Comparator.comparingDouble(Climb.Top::objective))
                .orElseThrow()
                .parameters();
        return new Climb(expectation, maximisation, settings.tolerance(), settings.mostSteps(), isLeaping).from(best);
    }

    static Optional<NotEnough> lack(AnswerMatrix answers, QMatrix matrix, SkillSettings settings) {
        if (answers.items() != matrix.items()) {
            throw new IllegalArgumentException(
                    "answers to " + answers.items() + " items, a Q-matrix of " + matrix.items());
        }
        if (matrix.items() == 0) {
            return Optional.of(NotEnough.NO_ITEMS);
        }
        if (matrix.measured() == 0) {
            return Optional.of(NotEnough.NO_SKILLS);
        }
        long pupils = IntStream.range(0, answers.pupils())
                .filter(pupil -> answers.start(pupil) < answers.start(pupil + 1))
                .count();
        return pupils < settings.fewestPupils() ? Optional.of(NotEnough.FEW_PUPILS) : Optional.empty();
    }

    static Parameters start(Cells cells, double[] guessAndSlip) {
        double[] right = new double[cells.count()];
        for (int item = 0; item < cells.items(); item++) {
            int most = Integer.bitCount(cells.count(item) - 1);
            for (int cell = 0; cell < cells.count(item); cell++) {
                double held = (double) Integer.bitCount(cell) / Math.max(1, most);
                right[cells.starts()[item] + cell] = guessAndSlip[0] + held * (1 - guessAndSlip[1] - guessAndSlip[0]);
            }
        }
        double[] shares = new double[cells.profiles()];
        Arrays.fill(shares, 1.0 / shares.length);
        return new Parameters(right, shares);
    }
}
