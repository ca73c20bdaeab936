package org.xueqing.evaluation.learner;

import java.util.List;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Learner.Skills;

/** Knowledge tracing: plain, whole, and the whole with one part left out at a time. */
final class BktModels {

    private BktModels() {}

    static List<Learner> all() {
        return List.of(
                BktLearner.plain("bkt"),
                BktLearner.full("bkt-forget").withoutEase().withoutSurplus(),
                whole("bkt-full", BktLearner.full("")),
                whole("bkt-no-pooling", BktLearner.full("").withoutPooling()),
                whole("bkt-no-forgetting", BktLearner.full("").withoutForgetting()),
                whole("bkt-no-ease", BktLearner.full("").withoutEase()),
                whole("bkt-no-surplus", BktLearner.full("").withoutSurplus()),
                BktLearner.full("bkt-no-map"),
                whole("bkt-q", BktLearner.full("").of(Skills.Q)),
                new RecalibratedLearner(
                        "bkt-q-no-joint",
                        new ApartLearner("", BktLearner.full("").of(Skills.Q))));
    }

    private static Learner whole(String name, BktLearner model) {
        return new RecalibratedLearner(name, model);
    }
}
