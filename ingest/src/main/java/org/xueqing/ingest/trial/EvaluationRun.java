package org.xueqing.ingest.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.xueqing.evaluation.AnswerSet;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Learner.Skills;
import org.xueqing.evaluation.Trial;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Format;

/** One evaluation from the file to the figures; each model is in the ledger as soon as it is judged. */
public final class EvaluationRun {

    private final EvaluationPlan plan;
    private final Reading reading;
    private final Map<Skills, Trial> trials = new EnumMap<>(Skills.class);
    private final Map<Skills, AnswerFile.Contents> contents = new EnumMap<>(Skills.class);

    public EvaluationRun(EvaluationPlan plan, Reading reading) {
        this.plan = plan;
        this.reading = reading;
    }

    /** Reads the file, once for every way in which the models want its skills named. */
    @FunctionalInterface
    public interface Reading {
        AnswerFile.Contents read(Format.SkillNames skills) throws IOException;
    }

    /** The ledger of what has been read; opened when the number of answers is known. */
    @FunctionalInterface
    public interface Ledgers {
        EvaluationLedger of(AnswerFile.Contents contents);
    }

    /**
     * @param name what to call the file
     * @param resamples of pupils for each interval
     * @param nanos a clock to measure spans with
     */
    public Summary run(
            String name,
            int resamples,
            long seed,
            int threads,
            LongSupplier nanos,
            Ledgers ledgers,
            Consumer<Sentence> progress)
            throws IOException {
        Skills first = plan.skills(plan.learners().get(0));
        Trial trial = trial(first);
        EvaluationLedger ledger = ledgers.of(read(first));
        List<ModelFigures> figures = new ArrayList<>();
        try (Contest contest = new Contest(resamples, seed, nanos, threads)) {
            for (Learner learner : plan.learners()) {
                figures.add(judged(contest, learner, ledger, progress));
            }
        }
        return new Summary(subject(name, read(first), trial, resamples), figures);
    }

    private ModelFigures judged(Contest contest, Learner learner, EvaluationLedger ledger, Consumer<Sentence> progress)
            throws IOException {
        Skills named = plan.skills(learner);
        Trial trial = trial(named);
        String skills = named.name().toLowerCase(Locale.ROOT);
        try {
            ModelFigures figures = contest.of(
                    learner,
                    trial,
                    skills,
                    step -> progress.accept(Sentence.of("trial.progress", step.model(), step.fold())));
            ledger.add(figures);
            return figures;
        } catch (IllegalStateException e) {
            ledger.addFailure(learner.name(), skills, learner.settings(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private AnswerFile.Contents read(Skills skills) throws IOException {
        AnswerFile.Contents known = contents.get(skills);
        if (known == null) {
            known = reading.read(skills == Skills.Q ? Format.SkillNames.Q : Format.SkillNames.COMBINATION);
            contents.put(skills, known);
        }
        return known;
    }

    private Trial trial(Skills skills) throws IOException {
        Trial known = trials.get(skills);
        if (known == null) {
            known = Trial.of(AnswerSet.of(read(skills).histories()), plan.folds());
            refuseOneFold(known);
            trials.put(skills, known);
        }
        return known;
    }

    /** Nobody is left to learn from where all pupils are in one fold. */
    private static void refuseOneFold(Trial trial) {
        if (trial.folds().stream().filter(fold -> fold.answers() > 0).count() < 2) {
            throw new SpokenException(Sentence.of(
                    "trial.too-few", trial.all().pupils(), trial.all().answers()));
        }
    }

    private static Summary.Subject subject(String name, AnswerFile.Contents contents, Trial trial, int resamples) {
        return new Summary.Subject(
                name,
                contents.answers(),
                trial.all().pupils(),
                trial.folds().size(),
                trial.all().answersWithoutPoint(),
                contents.refused(),
                contents.dropped(),
                resamples);
    }
}
