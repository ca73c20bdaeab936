package org.xueqing.spark.job;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.EaseEvidence;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.PointTrees;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.calibration.ResponseTree;
import org.xueqing.calibration.SurplusEvidence;
import org.xueqing.history.History;
import org.xueqing.history.PackedEvidence;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import scala.Tuple2;

/**
 * The answers as executors hold them. Each partition grows the trees of its pupils; trees of one point, and of one unit,
 * are merged on the way to the task that calibrates it. Only parameters come to the driver.
 */
record SparkEvidence(JavaSparkContext context, JavaRDD<byte[]> pupils) implements Evidence {

    /** Keeps what moves mastery of the pupils, packed. */
    static SparkEvidence of(JavaSparkContext context, JavaRDD<History> histories) {
        return new SparkEvidence(
                context,
                histories
                        .map(history -> PackedEvidence.pack(PupilEvidence.of(history)))
                        .persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /** The evidence of every pupil. */
    JavaRDD<PupilEvidence> evidence() {
        return pupils.map(PackedEvidence::unpack);
    }

    @Override
    public SortedMap<String, Calibrated> points(PooledCalibration calibration, ItemEase ease) {
        JavaPairRDD<String, ResponseTree> trees = trees(ease).persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Map<String, Bkt>> units = context.broadcast(units(trees, calibration));
        SortedMap<String, Calibrated> byPoint = new TreeMap<>(trees.mapToPair(point -> new Tuple2<>(
                        point._1(),
                        calibration.point(
                                point._2(),
                                units.value().getOrDefault(calibration.unitOf(point._1()), Bkt.NAMED_PRIOR))))
                .collectAsMap());
        trees.unpersist();
        return byPoint;
    }

    @Override
    public EaseEvidence items(BktParameters parameters) {
        Broadcast<BktParameters> shared = context.broadcast(parameters);
        return evidence()
                .mapPartitions(
                        part -> List.of(EaseEvidence.of(part, shared.value())).iterator())
                .reduce(EaseEvidence::merge);
    }

    @Override
    public SurplusEvidence surplus(BktParameters parameters) {
        Broadcast<BktParameters> shared = context.broadcast(parameters);
        return evidence()
                .mapPartitions(part ->
                        List.of(SurplusEvidence.of(part, shared.value())).iterator())
                .reduce(SurplusEvidence::merge);
    }

    /** The tree of every point. */
    JavaPairRDD<String, ResponseTree> trees(ItemEase ease) {
        Broadcast<ItemEase> shared = context.broadcast(ease);
        return evidence()
                .mapPartitionsToPair(part -> {
                    PointTrees trees = new PointTrees(shared.value());
                    part.forEachRemaining(trees::add);
                    return trees.trees().entrySet().stream()
                            .map(tree -> new Tuple2<>(tree.getKey(), tree.getValue()))
                            .iterator();
                })
                .groupByKey()
                .mapValues(ResponseTree::of);
    }

    private static Map<String, Bkt> units(JavaPairRDD<String, ResponseTree> trees, PooledCalibration calibration) {
        return new TreeMap<>(trees.mapToPair(point -> new Tuple2<>(calibration.unitOf(point._1()), point._2()))
                .groupByKey()
                .mapValues(ResponseTree::of)
                .mapValues(calibration::unit)
                .collectAsMap());
    }
}
