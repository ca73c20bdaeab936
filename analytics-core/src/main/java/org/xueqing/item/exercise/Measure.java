package org.xueqing.item.exercise;

/** So many of a unit: 3 元. */
public record Measure(long amount, MeasureUnit unit) {

    public String text() {
        return amount + unit.printed();
    }

    public long smallest() {
        return amount * unit.smallest();
    }
}
