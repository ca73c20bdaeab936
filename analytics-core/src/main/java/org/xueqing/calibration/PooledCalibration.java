package org.xueqing.calibration;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.response.Bkt;

/**
 * Partial pooling: the points of a unit lend each other what they know. The unit's own parameters are those of the tree
 * that all its points' trees merge into; each point is then calibrated believing in them. A point with 20 answers so has
 * nearly the parameters of its unit, one with 20,000 its own.
 */
public final class PooledCalibration implements Serializable {

    /** Names the unit of a knowledge point. */
    @FunctionalInterface
    public interface UnitOf extends UnaryOperator<String>, Serializable {}

    private static final String NO_UNIT = "";

    private final UnitOf unitOf;
    private final boolean pools;
    private final boolean forgets;
    private final double beliefAnswers;

    /**
     * @param unitOf names the unit of a knowledge point
     * @param beliefAnswers how many imagined observations the belief in the unit weighs, for each parameter
     */
    public PooledCalibration(UnitOf unitOf, boolean forgets, double beliefAnswers) {
        this(unitOf, true, forgets, beliefAnswers);
    }

    private PooledCalibration(UnitOf unitOf, boolean pools, boolean forgets, double beliefAnswers) {
        this.unitOf = unitOf;
        this.pools = pools;
        this.forgets = forgets;
        this.beliefAnswers = beliefAnswers;
    }

    /** Each point for itself, believing in the named prior. */
    public static PooledCalibration alone(boolean forgets, double beliefAnswers) {
        return new PooledCalibration(point -> NO_UNIT, false, forgets, beliefAnswers);
    }

    /** Calibrates every point, in this process. */
    public SortedMap<String, Calibrated> of(SortedMap<String, ResponseTree> trees) {
        Map<String, Bkt> units = units(trees);
        SortedMap<String, Calibrated> byPoint = new TreeMap<>();
        trees.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), point(entry.getValue(), of(units, entry.getKey()))))
                .forEachOrdered(entry -> byPoint.put(entry.getKey(), entry.getValue()));
        return byPoint;
    }

    /** The unit of a knowledge point. */
    public String unitOf(String knowledgePoint) {
        return unitOf.apply(knowledgePoint);
    }

    /** Parameters of a unit from the merged tree of its points; the named prior where points stand alone. */
    public Bkt unit(ResponseTree merged) {
        return pools
                ? BktCalibration.interpretable(Beliefs.OF_NAMED_PRIOR, forgets)
                        .of(merged)
                        .parameters()
                : Bkt.NAMED_PRIOR;
    }

    /** Parameters of a point from its own tree, believing in those of its unit. */
    public Calibrated point(ResponseTree tree, Bkt unit) {
        return BktCalibration.interpretable(Beliefs.around(unit, beliefAnswers), forgets)
                .of(tree, unit);
    }

    private Bkt of(Map<String, Bkt> units, String point) {
        return units.getOrDefault(unitOf(point), Bkt.NAMED_PRIOR);
    }

    private Map<String, Bkt> units(SortedMap<String, ResponseTree> trees) {
        Map<String, ResponseTreeBuilder> merged = new HashMap<>();
        trees.forEach((point, tree) -> merged.computeIfAbsent(unitOf(point), absent -> new ResponseTreeBuilder())
                .add(tree));
        Map<String, Bkt> units = new HashMap<>();
        merged.forEach((name, tree) -> units.put(name, unit(tree.build())));
        return units;
    }
}
