package org.xueqing.spark.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.prediction.outcome.Course;
import org.xueqing.prediction.outcome.OutcomeModel;
import org.xueqing.prediction.outcome.OutcomeModel.Said.Foretold;
import org.xueqing.prediction.outcome.Prospect;
import org.xueqing.prediction.outcome.Sign;
import org.xueqing.prediction.outcome.SignLogit;
import org.xueqing.prediction.outcome.Subgroup;
import org.xueqing.prediction.training.OutcomeTrainer.OutcomeTraining.Trained;
import org.xueqing.report.OutcomeAuditsRow;
import org.xueqing.report.OutcomeKind;
import org.xueqing.report.OutcomeModelsRow;
import org.xueqing.report.OutlooksRow;

/** What is foretold, as rows of findings. */
final class OutcomeRows {

    private OutcomeRows() {}

    static OutcomeModelsRow row(OutcomeKind kind, OutcomeModel model) {
        SignLogit first = model.below().get(0);
        return new OutcomeModelsRow(
                kind.name(),
                model.bars().shares(),
                Stream.of(Sign.values()).map(Sign::key).toList(),
                first.means(),
                first.scales(),
                model.below().stream()
                        .flatMap(line -> line.coefficients().stream())
                        .toList(),
                model.below().stream().map(SignLogit::intercept).toList(),
                model.sets().thresholds(),
                model.sets().heldOut(),
                model.alarmFrom(),
                model.pupils(),
                model.cases());
    }

    static List<OutcomeAuditsRow> audit(Map<OutcomeKind, Trained> learnt) {
        return learnt.entrySet().stream()
                .flatMap(each -> each.getValue().audit().stream().map(group -> row(each.getKey(), group)))
                .toList();
    }

    private static OutcomeAuditsRow row(OutcomeKind kind, Subgroup group) {
        return new OutcomeAuditsRow(
                kind.name(),
                group.kind().name(),
                group.pupils(),
                group.cases(),
                group.foretold(),
                group.came(),
                group.error(),
                group.isOff());
    }

    /** @param model null where nothing was learnt yet */
    static OutlooksRow row(
            OutcomeKind kind, Course course, Prospect prospect, Instant now, @Nullable OutcomeModel model) {
        return model != null && model.of(prospect) instanceof Foretold foretold
                ? row(kind, course, prospect, now, foretold)
                : silent(kind, course, prospect, now, model == null);
    }

    private static OutlooksRow row(OutcomeKind kind, Course course, Prospect prospect, Instant now, Foretold foretold) {
        return new OutlooksRow(
                prospect.studentId(),
                course.classId(),
                course.name(),
                kind.name(),
                now,
                course.progress(now),
                prospect.answers(),
                null,
                foretold.risk(),
                foretold.isAlarming(),
                foretold.probabilities(),
                List.copyOf(foretold.possible().outcomes()),
                foretold.parts().stream().map(part -> part.sign().key()).toList(),
                foretold.parts().stream().map(OutcomeModel.Part::logits).toList());
    }

    private static OutlooksRow silent(
            OutcomeKind kind, Course course, Prospect prospect, Instant now, boolean isNothingLearnt) {
        return new OutlooksRow(
                prospect.studentId(),
                course.classId(),
                course.name(),
                kind.name(),
                now,
                course.progress(now),
                prospect.answers(),
                isNothingLearnt ? OutlooksRow.NOTHING_LEARNT_YET : OutlooksRow.TOO_FEW_ANSWERS,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
