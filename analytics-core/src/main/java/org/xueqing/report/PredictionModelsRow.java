package org.xueqing.report;

import java.io.Serializable;
import java.util.List;

/** A row of {@code prediction_models}: a trained model as plain numbers; a feature enters as (value − mean) / scale. */
public record PredictionModelsRow(
        String model,
        String stratum,
        List<String> features,
        List<Double> means,
        List<Double> scales,
        List<Double> coefficients,
        double intercept)
        implements Serializable {}
