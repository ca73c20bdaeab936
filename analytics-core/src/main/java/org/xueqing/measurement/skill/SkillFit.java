package org.xueqing.measurement.skill;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/** A fitted DINA or G-DINA. It tells the skills of pupils by their answers, of those it learnt from or of others. */
public final class SkillFit implements Diagnosis, Serializable {

    private static final long serialVersionUID = 1L;

    private final QMatrix matrix;
    private final Profiles profiles;
    private final Cells cells;
    private final Beliefs beliefs;
    private final boolean isDina;
    private final Parameters parameters;
    private final double logLikelihood;
    private final int pupils;
    private final int steps;
    private final boolean isConverged;
    /** By profile, the skills of which the paper does not tell whether they are held. */
    private final long[] open;

    SkillFit(QMatrix matrix, Profiles profiles, Maximisation model, Climb.Top top) {
        this.matrix = matrix;
        this.profiles = profiles;
        this.cells = model.cells();
        this.beliefs = model.beliefs();
        this.isDina = model.isDina();
        this.parameters = top.parameters();
        this.logLikelihood = top.counts().logLikelihood;
        this.pupils = top.counts().pupils;
        this.steps = top.steps();
        this.isConverged = top.isConverged();
        this.open = IntStream.range(0, profiles.count()).mapToLong(this::open).toArray();
    }

    /** Of all answers, without what was believed before them. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Chances of items and shares of profiles that could be chosen freely. */
    public int freedom() {
        return cells.count() + profiles.count() - 1;
    }

    /** Akaike's criterion: of two fits of the same answers the one with less foretells others better. */
    public double aic() {
        return 2 * freedom() - 2 * logLikelihood;
    }

    /** Schwarz's criterion, harder on many parameters. */
    public double bic() {
        return freedom() * Math.log(pupils) - 2 * logLikelihood;
    }

    /** How many pupils with answers it learnt from. */
    public int pupils() {
        return pupils;
    }

    public int steps() {
        return steps;
    }

    /** Whether the last step gained less than was asked for; else it ended with the steps allowed. */
    public boolean isConverged() {
        return isConverged;
    }

    public QMatrix matrix() {
        return matrix;
    }

    public Profiles profiles() {
        return profiles;
    }

    /** What part of the pupils has a profile. */
    public double share(int profile) {
        return parameters.shares()[profile];
    }

    /** The chance that somebody with a profile answers an item right. */
    public double right(int item, int profile) {
        return parameters.right()[cells.starts()[item] + cells.ofProfile()[item][profile]];
    }

    /** What part of all pupils holds a skill. */
    public SkillBelief skill(int skill) {
        return belief(skill, parameters.shares());
    }

    /**
     * The skills of one pupil.
     *
     * @param answers to the same items
     */
    public PupilSkills pupil(AnswerMatrix answers, int pupil) {
        if (answers.start(pupil) == answers.start(pupil + 1)) {
            return new PupilSkills.NotTold(NotEnough.NO_ANSWERS);
        }
        double[] posterior = new double[profiles.count()];
        new Enumeration(answers, cells).posterior(parameters, pupil, posterior);
        return new PupilSkills.Told(IntStream.range(0, matrix.skills().size())
                .mapToObj(skill -> belief(skill, posterior))
                .toList());
    }

    /**
     * How the items answer to the skills that they need.
     *
     * @param answers those that it was fitted to
     * @throws IllegalStateException if it is no DINA
     */
    public List<ItemSkill> items(AnswerMatrix answers) {
        if (!isDina) {
            throw new IllegalStateException("guess and slip are of DINA alone");
        }
        return new ItemReading(this, answers).items();
    }

    Cells cells() {
        return cells;
    }

    Beliefs beliefs() {
        return beliefs;
    }

    Parameters parameters() {
        return parameters;
    }

    private SkillBelief belief(int skill, double[] weights) {
        double held = 0;
        double open = 0;
        for (int profile = 0; profile < weights.length; profile++) {
            held += (profiles.least(profile) >>> skill & 1) * weights[profile];
            open += (this.open[profile] >>> skill & 1) * weights[profile];
        }
        double least = Math.min(1, held);
        return new SkillBelief(least, Math.min(1, least + open));
    }

    private long open(int profile) {
        return IntStream.range(0, matrix.skills().size())
                .filter(skill -> profiles.holding(profile, skill) == Holding.OPEN)
                .mapToLong(Skills::one)
                .reduce(0, (one, other) -> one | other);
    }
}
