package org.xueqing.measurement.skill;

import java.util.List;
import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;

/**
 * DINA with one ability behind the skills (de la Torre and Douglas 2004, doi:10.1007/BF02295640): given ability θ, normal with mean 0
 * and variance 1, skills are held independently, \(P(\alpha_k=1\mid\theta)=1/(1+e^{-(\lambda_k\theta+\delta_k)})\). So 2 K numbers stand for
 * 2^K − 1 shares, which papers with few pupils can bear.
 */
public final class HigherOrder {

    private HigherOrder() {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param fit whose shares follow the laws
         * @param laws by skill that is measured, in their order
         */
        record Fitted(SkillFit fit, List<SkillLaw> laws) implements Outcome {

            public Fitted {
                laws = List.copyOf(laws);
            }

            /** Schwarz's criterion, beside {@link SkillFit#bic()} of free shares. */
            public double bic() {
                int freedom = 2 * fit.matrix().items() + 2 * laws.size();
                return freedom * Math.log(fit.pupils()) - 2 * fit.logLikelihood();
            }
        }

        /** Nothing can be said. */
        record NotFitted(NotEnough reason) implements Outcome {}
    }

    /**
     * @param intercept δ: log-odds of holding the skill at mean ability
     * @param slope λ, 0 or more
     */
    public record SkillLaw(double intercept, double slope) {

        double holds(double ability) {
            return 1 / (1 + Math.exp(-(slope * ability + intercept)));
        }
    }

    /** Guess, slip and laws by the answers to a paper that tells all its profiles apart, or the reason why not. */
    public static Outcome fit(AnswerMatrix answers, QMatrix matrix, SkillSettings settings) {
        Optional<NotEnough> lack = Dina.lack(answers, matrix, settings);
        if (lack.isPresent()) {
            return new Outcome.NotFitted(lack.get());
        }
        Optional<Profiles> found =
                Profiles.of(matrix, Prerequisites.none(matrix.skills().size()));
        List<Integer> skills = Skills.list(matrix.measured());
        if (found.isEmpty()) {
            return new Outcome.NotFitted(NotEnough.TOO_MANY_PROFILES);
        }
        Profiles profiles = found.get();
        if (profiles.count() != 1L << skills.size()) {
            return new Outcome.NotFitted(NotEnough.PROFILES_ALIKE);
        }
        SkillLaws laws = new SkillLaws(profiles, skills);
        Maximisation maximisation = new Maximisation(Cells.two(profiles), settings.beliefs(), laws, true);
        Climb.Top top = Dina.top(new Recursion(answers, profiles), maximisation, settings, false);
        laws.best(top.counts().profiles);
        return new Outcome.Fitted(new SkillFit(matrix, profiles, maximisation, top), laws.laws());
    }
}
