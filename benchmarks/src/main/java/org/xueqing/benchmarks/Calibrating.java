package org.xueqing.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Calibration;
import org.xueqing.calibration.ResponseTree;
import org.xueqing.calibration.ResponseTreeBuilder;

/**
 * BKT without constraints for every point of a set of responses, on all cores: growing the trees, fitting them, and one pass
 * of the likelihood. With {@code pupils=1} the responses are those of the folder given by {@code -Dxueqing.lpp}; with more,
 * so many times as many pupils are simulated from the parameters found there, with fresh answers and the same lengths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Calibrating {

    @Param({"1", "10", "30"})
    int pupils;

    private List<List<int[]>> responses = List.of();
    private List<ResponseTree> trees = List.of();

    @Setup
    public void read() throws IOException {
        List<List<int[]>> real = new ArrayList<>(LppResponses.byCombination(Path.of(System.getProperty("xueqing.lpp")))
                .values());
        responses = pupils == 1 ? real : new FreshPupils(real).times(pupils);
        trees = grow();
        System.out.println(sizes());
    }

    /** Sequences to trees. */
    @Benchmark
    public List<ResponseTree> grow() {
        return responses.parallelStream().map(Calibrating::tree).toList();
    }

    /** Trees to parameters. */
    @Benchmark
    public double fit() {
        return logLikelihood(trees);
    }

    /** Sequences to parameters. */
    @Benchmark
    public double growAndFit() {
        return logLikelihood(grow());
    }

    /** One pass over every tree with value, gradient and information, on one core. */
    @Benchmark
    public double visit() {
        double sum = 0;
        for (ResponseTree tree : trees) {
            sum += BktCalibration.logLikelihood(FreshPupils.TYPICAL, tree);
        }
        return sum;
    }

    /** What the figures are to be divided by. */
    private String sizes() {
        long answers = trees.stream().mapToLong(ResponseTree::answers).sum();
        long nodes = trees.stream().mapToLong(ResponseTree::size).sum();
        return answers + " answers, " + nodes + " nodes";
    }

    private static double logLikelihood(List<ResponseTree> trees) {
        return trees.parallelStream()
                .map(tree -> BktCalibration.unconstrained(false).of(tree))
                .mapToDouble(Calibration::logLikelihood)
                .sum();
    }

    static ResponseTree tree(List<int[]> pupils) {
        ResponseTreeBuilder builder = new ResponseTreeBuilder();
        for (int[] responses : pupils) {
            builder.add(responses, responses.length);
        }
        return builder.build();
    }
}
