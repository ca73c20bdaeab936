package org.xueqing.spark.job;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.xueqing.measurement.ability.Patterns;
import org.xueqing.measurement.ability.PupilBlocks;

/** Blocks of pupils as executors hold them. The work goes to them, and what comes of it to the driver, in their order. */
record SparkPupilBlocks(JavaSparkContext context, JavaRDD<Patterns> blocks) implements PupilBlocks {

    /** Sends each block to where it stays. */
    static SparkPupilBlocks of(JavaSparkContext context, List<Patterns> blocks) {
        return new SparkPupilBlocks(
                context, context.parallelize(blocks, blocks.size()).persist(StorageLevel.MEMORY_AND_DISK()));
    }

    @Override
    public <T> List<T> each(Part<T> part) {
        Broadcast<Part<T>> work = context.broadcast(part);
        try {
            return blocks.map(block -> work.value().of(block)).collect();
        } finally {
            work.destroy();
        }
    }
}
