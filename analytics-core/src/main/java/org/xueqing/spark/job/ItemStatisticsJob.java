package org.xueqing.spark.job;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.itemanalysis.ItemCounts;
import org.xueqing.itemanalysis.WilsonInterval;
import org.xueqing.report.ItemStatisticsRow;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import scala.Tuple2;

/** How items behave over all pupils. */
final class ItemStatisticsJob {

    private ItemStatisticsJob() {}

    static void run(JavaRDD<History> histories, FindingsWriter writer) {
        histories
                .mapPartitionsToPair(ItemStatisticsJob::counted)
                .reduceByKey(ItemCounts::plus)
                .foreachPartition(counts -> writer.write(Findings.ITEM_STATISTICS, rows(counts)));
    }

    private static Iterator<Tuple2<String, ItemCounts>> counted(Iterator<History> histories) {
        Map<String, ItemCounts> counts = new HashMap<>();
        histories.forEachRemaining(
                history -> ofPupil(history).forEach((item, own) -> counts.merge(item, own, ItemCounts::plus)));
        return counts.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    private static Map<String, ItemCounts> ofPupil(History history) {
        Map<String, ItemCounts> counts = new HashMap<>();
        history.answers().stream()
                .filter(Answer::isFirstAttempt)
                .forEach(answer -> counts.compute(
                        answer.itemId(),
                        (item, old) ->
                                old == null ? ItemCounts.first(answer.isCorrect()) : old.again(answer.isCorrect())));
        return counts;
    }

    private static Iterator<ItemStatisticsRow> rows(Iterator<Tuple2<String, ItemCounts>> counts) {
        Iterable<Tuple2<String, ItemCounts>> all = () -> counts;
        return StreamSupport.stream(all.spliterator(), false)
                .map(pair -> row(pair._1(), pair._2()))
                .iterator();
    }

    private static ItemStatisticsRow row(String item, ItemCounts counts) {
        WilsonInterval rate = counts.rate();
        return new ItemStatisticsRow(
                item, counts.answers(), counts.correct(), counts.pupils(), rate.share(), rate.low(), rate.high());
    }
}
