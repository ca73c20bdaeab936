package org.xueqing.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Trial;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Models on the same folds of the same pupils, folds side by side on several threads, model after model. */
public final class Contest implements AutoCloseable {

    private final int resamples;
    private final long seed;
    private final LongSupplier nanos;
    private final ExecutorService threads;

    /**
     * @param resamples of pupils for each interval
     * @param seed of the resamples
     * @param nanos a clock to measure spans with
     */
    public Contest(int resamples, long seed, LongSupplier nanos, int threads) {
        this.resamples = resamples;
        this.seed = seed;
        this.nanos = nanos;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** One thing that is done, for progress. */
    public record Step(String model, int fold) {}

    /**
     * @param skills how the trial's answers name their skills
     * @param progress is told of each fold that is done, by any thread
     */
    public ModelFigures of(Learner learner, Trial trial, String skills, Consumer<Step> progress) {
        List<Future<Judged>> judged = new ArrayList<>();
        for (int fold = 0; fold < trial.folds().size(); fold++) {
            int number = fold;
            judged.add(threads.submit(() -> judged(learner, trial, number, progress)));
        }
        List<Judged> folds = judged.stream().map(fold -> awaited(learner, fold)).toList();
        List<Trial.Foretold> foretold =
                folds.stream().flatMap(fold -> fold.foretold.stream()).toList();
        Judgement pooled = trial.judgePooled(foretold, resamples, new SplittableRandom(seed));
        return new ModelFigures(
                learner,
                skills,
                folds.stream().flatMap(fold -> fold.figures.stream()).toList(),
                pooled);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A fold with its predictions, which are needed once more for the figures of all folds; neither if it has no pupil. */
    private record Judged(List<Trial.Foretold> foretold, List<ModelFigures.FoldFigures> figures) {}

    private Judged judged(Learner learner, Trial trial, int fold, Consumer<Step> progress) {
        if (trial.folds().get(fold).answers() == 0) {
            return new Judged(List.of(), List.of());
        }
        Trial.Foretold foretold = trial.foretell(learner, fold, nanos);
        Judgement judgement = trial.judge(foretold, resamples, new SplittableRandom(seed + 1 + fold));
        progress.accept(new Step(learner.name(), fold));
        return new Judged(
                List.of(foretold),
                List.of(new ModelFigures.FoldFigures(
                        fold,
                        judgement,
                        foretold.answersOnUnseenPoints(),
                        foretold.fitSeconds(),
                        foretold.walkSeconds())));
    }

    private static Judged awaited(Learner learner, Future<Judged> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("model " + learner.name() + " failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("trial.interrupted"), e);
        }
    }
}
