package org.xueqing.item.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * A measure to be written in other units: 3元5角=（　　）角, 130分=（　　）时（　　）分.
 *
 * @param given from the largest unit down
 * @param asked from the largest unit down; one or two of the same dimension
 */
public record Conversion(List<Measure> given, List<MeasureUnit> asked) implements Exercise {

    public Conversion {
        given = List.copyOf(given);
        asked = List.copyOf(asked);
    }

    public static Conversion of(long amount, MeasureUnit from, MeasureUnit to) {
        return new Conversion(List.of(new Measure(amount, from)), List.of(to));
    }

    /** From one unit to one. */
    public boolean isSimple() {
        return given.size() == 1 && asked.size() == 1;
    }

    /** From two units to the smaller of them. */
    public boolean joins() {
        return given.size() == 2 && asked.size() == 1;
    }

    /** From one unit to two. */
    public boolean splits() {
        return given.size() == 1 && asked.size() == 2;
    }

    public MeasureUnit.Dimension dimension() {
        return given.get(0).unit().dimension();
    }

    /** {@code 3元5角}. */
    public String givenText() {
        return given.stream().map(Measure::text).collect(Collectors.joining());
    }

    public long smallest() {
        return given.stream().mapToLong(Measure::smallest).sum();
    }

    @Override
    public Answer answer() {
        List<Exact> parts = new ArrayList<>();
        long left = smallest();
        for (MeasureUnit unit : asked.subList(0, asked.size() - 1)) {
            parts.add(Exact.of(left / unit.smallest()));
            left %= unit.smallest();
        }
        parts.add(Exact.of(left, asked.get(asked.size() - 1).smallest()));
        return parts.size() == 1 ? Answer.of(parts.get(0)) : new Answer.Parts(parts);
    }
}
