package org.xueqing.evaluation.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.evaluation.Learner;

/** The one list of models that can be evaluated, by name, in the order of tables. */
public final class Learners {

    /** Always in the table: what a model is worth shows beside them. */
    public static final List<String> BASELINES = List.of("mean", "itemmean", "elo");

    private static final List<Learner> ALL = Stream.concat(
                    Stream.of(
                            new MeanLearner(),
                            new ItemMeanLearner(),
                            new EloLearner(),
                            LogisticLearner.pfa(),
                            LogisticLearner.pfaWithItems(),
                            LogisticLearner.best(),
                            NextAnswerLearner.logistic(),
                            NextAnswerLearner.quick(),
                            NextAnswerLearner.boosted()),
                    BktModels.all().stream())
            .toList();

    private Learners() {}

    public static List<Learner> all() {
        return ALL;
    }

    public static Optional<Learner> named(String name) {
        return ALL.stream().filter(learner -> learner.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Learner::name).toList();
    }
}
