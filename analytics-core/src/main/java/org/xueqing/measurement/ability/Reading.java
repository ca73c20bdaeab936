package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.Calibration.DidNotConverge;
import org.xueqing.measurement.ability.Calibration.Population;

/** Reads what an estimation ended with as difficulties, discriminations and groups. */
final class Reading {

    private final AbilityCalibration wanted;
    private final Layout layout;
    private final Screening screening;
    private final int[] kept;

    Reading(AbilityCalibration wanted, Layout layout, Screening screening, int[] kept) {
        this.wanted = wanted;
        this.layout = layout;
        this.screening = screening;
        this.kept = kept;
    }

    Calibration of(Estimation.Outcome outcome, Map<Integer, ItemOutcome.Reason> leftOut) {
        double logLikelihood = outcome.at().counts().logLikelihood();
        if (outcome.covariances().isEmpty()) {
            return new DidNotConverge(outcome.steps(), logLikelihood);
        }
        Covariances covariances = outcome.covariances().get();
        return new Calibrated(
                wanted.model(),
                items(outcome.at().parameters(), covariances, leftOut),
                groups(outcome.at().parameters(), covariances),
                logLikelihood,
                layout.size(),
                outcome.steps(),
                outcome.at().curves().nodes(),
                outcome.errors(),
                new Estimates(covariances, kept),
                List.copyOf(outcome.course()));
    }

    private List<ItemOutcome> items(double[] all, Covariances covariances, Map<Integer, ItemOutcome.Reason> leftOut) {
        List<ItemOutcome> items = new ArrayList<>();
        for (int item = 0; item < kept.length; item++) {
            ItemOutcome.Reason reason = leftOut.get(item);
            ItemParameters given = wanted.anchors().get(item);
            if (reason != null) {
                items.add(new ItemOutcome.LeftOut(reason, screening.given(item)));
            } else if (given != null) {
                items.add(new ItemOutcome.Anchored(given, screening.given(item)));
            } else {
                items.add(new ItemOutcome.Estimated(
                        parameters(all, kept[item]), covariances.item(kept[item]), screening.given(item)));
            }
        }
        return List.copyOf(items);
    }

    private static ItemParameters parameters(double[] all, int item) {
        double slope = all[Layout.slope(item)];
        return new ItemParameters(
                slope, -all[Layout.intercept(item)] / slope, Curves.logistic(all[Layout.guess(item)]));
    }

    private List<Population> groups(double[] all, Covariances covariances) {
        List<Population> groups = new ArrayList<>();
        for (int group = 0; group < layout.groups(); group++) {
            double sd = Math.exp(all[layout.logSd(group)]);
            groups.add(new Population(
                    all[layout.mean(group)], sd, covariances.meanError(group), sd * covariances.logSdError(group)));
        }
        return List.copyOf(groups);
    }
}
