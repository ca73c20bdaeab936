package org.xueqing.measurement.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xueqing.measurement.ability.ItemParameters;

/** The mean ability of the grade on the scale of its items, or why nothing is said. No ability of a pupil is estimated on the way. */
public sealed interface SurveyMean {

    /** @param sd of the abilities in the grade */
    record Known(double mean, double error, double low, double high, double sd, int pupils) implements SurveyMean {}

    record TooFewPupils(int pupils) implements SurveyMean {}

    /** @param items of the survey that have a measure on the scale */
    record TooFewItems(int items) implements SurveyMean {}

    int FEWEST_ITEMS = 10;

    /**
     * Mean and standard deviation of a normal distribution of abilities by marginal maximum likelihood, each sheet with its weight, the items' curves
     * taken as known (Mislevy 1984, doi:10.1007/BF02306026). The error is that of a stratified sample of the influences (m − μ)/ρ, ρ the share of the
     * variance that the answers tell, minus σ²/N for the part of the grade that was drawn. Errors of the items' curves are not in it.
     *
     * @param pupils of each class of the grade, drawn or not
     */
    static SurveyMean of(Collection<Sheet> sheets, Map<String, ItemParameters> items, Map<String, Integer> pupils) {
        if (items.size() < FEWEST_ITEMS) {
            return new TooFewItems(items.size());
        }
        List<Sheet> known = sheets.stream()
                .filter(sheet -> sheet.right().keySet().stream().anyMatch(items::containsKey))
                .sorted(java.util.Comparator.comparing(Sheet::toString))
                .toList();
        return known.size() < SurveyShare.FEWEST_PUPILS
                ? new TooFewPupils(known.size())
                : new MeanEstimation(known, items, pupils).estimate();
    }
}
