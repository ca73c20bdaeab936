package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.xueqing.history.History;

/**
 * What some pupils' answers say about items and points, and what these build on, frozen.
 *
 * @param numbering of everything met, also by pupils who are left out of the rest
 */
public record Encodings(
        Numbering numbering, Rates rates, Easiness easiness, Carryover carryover, Prerequisites prerequisites)
        implements Serializable {

    public static Encodings of(List<History> histories, Prerequisites prerequisites) {
        Numbering numbering = Numbering.of(histories);
        Contexts contexts = new Contexts();
        return of(numbered(histories, numbering, contexts), numbering, contexts, prerequisites);
    }

    /** Baseline of a prediction: share of right answers to the item, smoothed towards that of all items. */
    public double itemMean(String itemId) {
        return rates.itemMean(numbering.item(itemId));
    }

    static Encodings of(
            List<NumberedPupil> pupils, Numbering numbering, Contexts contexts, Prerequisites prerequisites) {
        Easiness easiness = Easiness.of(pupils, numbering);
        return new Encodings(
                numbering,
                Rates.of(pupils, numbering),
                easiness,
                Carryover.of(pupils, contexts, easiness),
                prerequisites);
    }

    static List<NumberedPupil> numbered(List<History> histories, Numbering numbering, Contexts contexts) {
        return histories.stream()
                .map(history -> NumberedPupil.of(history, numbering, contexts))
                .toList();
    }

    public void write(DataOutput out) throws IOException {
        numbering.write(out);
        rates.write(out);
        easiness.write(out);
        carryover.write(out);
        prerequisites.write(out);
    }

    /** What {@link #write} wrote, to the last bit. */
    public static Encodings read(DataInput in) throws IOException {
        return new Encodings(
                Numbering.read(in), Rates.read(in), Easiness.read(in), Carryover.read(in), Prerequisites.read(in));
    }
}
