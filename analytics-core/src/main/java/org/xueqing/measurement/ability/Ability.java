package org.xueqing.measurement.ability;

/** A pupil's ability on the scale of the items, with its standard error, in standard deviations of the reference group. */
public record Ability(double value, double standardError) {

    /** 95 %. */
    public Interval interval() {
        return Interval.around(value, standardError);
    }
}
