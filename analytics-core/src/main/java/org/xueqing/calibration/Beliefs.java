package org.xueqing.calibration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.xueqing.response.Bkt;

/**
 * What is believed about the parameters of a point before its answers: an independent Beta density for each, with its mode
 * at a centre.
 */
public record Beliefs(List<BetaBelief> byParameter) implements Serializable {

    /** How many imagined observations a belief weighs, for each parameter. */
    public static final double USUAL_ANSWERS = 10;

    /** Maximum likelihood. */
    public static final Beliefs NONE =
            new Beliefs(List.of(BetaBelief.NONE, BetaBelief.NONE, BetaBelief.NONE, BetaBelief.NONE, BetaBelief.NONE));

    /** The beliefs of a point of which nothing is known. */
    public static final Beliefs OF_NAMED_PRIOR = around(Bkt.NAMED_PRIOR, USUAL_ANSWERS);

    /** @param answers imagined observations per parameter */
    public static Beliefs around(Bkt centre, double answers) {
        return new Beliefs(Arrays.stream(Parameter.vector(centre))
                .mapToObj(mode -> BetaBelief.around(mode, answers))
                .toList());
    }

    void addAt(double[] parameters, Slope slope) {
        for (int i = 0; i < parameters.length; i++) {
            byParameter.get(i).addAt(i, parameters[i], slope);
        }
    }
}
