package org.xueqing.ingest.forecast;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;
import org.xueqing.history.Question;
import org.xueqing.measurement.paper.Chance;
import org.xueqing.measurement.paper.ClassAbilities;
import org.xueqing.prediction.NextAnswerModel;

/**
 * What is foretold of one class, read once and asked as often as a page needs: histories only if an item was never measured, and each
 * item once. Not for two threads.
 */
public final class ClassForecast {

    /**
     * What items about one point differ by among each other, in log-odds, where none of them was measured: a model that does not know the item
     * foretells the point.
     */
    static final double UNKNOWN_ITEM = 0.8;

    private static final double SURE = 1e-6;

    private final @Nullable Long runId;
    private final MeasuredItems measured;
    private final ClassAbilities abilities;
    private final Supplier<Walks> reading;
    private final Map<String, Sourced> known = new HashMap<>();
    private @Nullable Walks walks;

    ClassForecast(@Nullable Long runId, MeasuredItems measured, ClassAbilities abilities, Supplier<Walks> reading) {
        this.runId = runId;
        this.measured = measured;
        this.abilities = abilities;
        this.reading = reading;
    }

    /**
     * Pupils at the end of their histories.
     *
     * @param modelId null where no model is in use
     */
    record Walks(@Nullable Long modelId, Map<String, NextAnswerModel.Walk> byPupil, Instant now) {}

    /** Where a chance comes from. */
    public enum Source {
        /** The item was measured in this grade. */
        MEASURED,
        /** Others of its family were. */
        ALIKE,
        MODEL,
        NONE
    }

    /** @param chance {@link Chance.Unknown} where the source is NONE */
    public record Sourced(Chance chance, Source source) {}

    /**
     * What is known of some items.
     *
     * @param runId whose scale it is; null where nothing was published
     * @param modelId null where no model was asked
     */
    public record Known(
            ClassAbilities abilities, Map<String, Sourced> items, @Nullable Long runId, @Nullable Long modelId) {

        /** @param id of an item that was asked for */
        public Sourced item(String id) {
            return Optional.ofNullable(items.get(id))
                    .orElseThrow(() -> new IllegalStateException("no chance of " + id));
        }
    }

    /** @param points by item id, what each is about */
    public Known of(Map<String, List<String>> points) {
        Map<String, Sourced> items = new HashMap<>();
        points.forEach((item, about) -> items.put(item, known.computeIfAbsent(item, none -> sourced(item, about))));
        boolean isAsked = items.values().stream().anyMatch(ClassForecast::isUnmeasured);
        return new Known(abilities, items, runId, isAsked ? walks().modelId() : null);
    }

    private static boolean isUnmeasured(Sourced item) {
        return item.source() == Source.MODEL || item.source() == Source.NONE;
    }

    private Sourced sourced(String item, List<String> points) {
        return measured.own(item)
                .map(chance -> new Sourced(chance, Source.MEASURED))
                .or(() -> measured.alike(item).map(chance -> new Sourced(chance, Source.ALIKE)))
                .or(() -> foretold(item, points))
                .orElseGet(() -> new Sourced(new Chance.Unknown(), Source.NONE));
    }

    private Optional<Sourced> foretold(String item, List<String> points) {
        Question question = new Question(new Place(walks().now(), 0, ""), true, item, points, 1);
        Map<String, Double> logits = new HashMap<>();
        walks().byPupil().forEach((pupil, walk) -> logits.put(pupil, logit(walk.probabilityCorrect(question))));
        return logits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sourced(new Chance.ByPupil(logits, UNKNOWN_ITEM), Source.MODEL));
    }

    private Walks walks() {
        if (walks == null) {
            walks = reading.get();
        }
        return walks;
    }

    static double logit(double likely) {
        double bounded = Math.max(SURE, Math.min(1 - SURE, likely));
        return Math.log(bounded / (1 - bounded));
    }
}
