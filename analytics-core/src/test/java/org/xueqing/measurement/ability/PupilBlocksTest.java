package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PupilBlocksTest {

    private static final SimulatedPaper PAPER =
            SimulatedPaper.of(SimulatedPaper.items(30, 3), 0, 500, 0, 1, 0.4, new SplittableRandom(4));
    private static final int[] KEPT = IntStream.range(0, 30).toArray();
    private static final Layout LAYOUT = Layout.of(ItemModel.TWO_PARAMETER, new boolean[30], 1, 1);

    @Test
    void aStepTakenElsewhereIsTheStepTakenHereToTheLastBit() {
        List<Patterns> blocks = PupilBlocks.cut(PAPER.answers(), KEPT, new int[500]);
        Likelihood.Expectation here = at(PupilBlocks.here(blocks));
        Likelihood.Expectation there = at(elsewhere(blocks));
        assertThat(there.objective()).isEqualTo(here.objective());
        assertThat(there.counts().right()).isEqualTo(here.counts().right());
        assertThat(there.counts().wrong()).isEqualTo(here.counts().wrong());
        Maximization maximization = new Maximization(LAYOUT, ItemModel.TWO_PARAMETER);
        assertThat(maximization.of(there.parameters(), there.counts(), Quadrature.coarse()))
                .isEqualTo(maximization.of(here.parameters(), here.counts(), Quadrature.coarse()));
    }

    @Test
    void everyAnswerIsCountedOnce() {
        ExpectedCounts counts = at(PupilBlocks.here(PupilBlocks.cut(PAPER.answers(), KEPT, new int[500])))
                .counts();
        double sum = IntStream.range(0, counts.right().length)
                .mapToDouble(k -> counts.right()[k] + counts.wrong()[k])
                .sum();
        assertThat(sum)
                .isBetween(PAPER.answers().answers() - 1e-6, PAPER.answers().answers() + 1e-6);
    }

    private static Likelihood.Expectation at(PupilBlocks pupils) {
        double[] parameters = new double[Layout.PER_ITEM * 30 + 2];
        for (int item = 0; item < 30; item++) {
            parameters[Layout.slope(item)] = 1;
            parameters[Layout.guess(item)] = Double.NEGATIVE_INFINITY;
        }
        return new Likelihood(pupils, LAYOUT, Prior.NONE, parameters).at(parameters, Quadrature.coarse());
    }

    /** As another process would: work and block arrive as bytes, and the last block is done first. */
    private static PupilBlocks elsewhere(List<Patterns> blocks) {
        return new PupilBlocks() {
            @Override
            public <T> List<T> each(Part<T> part) {
                List<T> parts = new ArrayList<>();
                for (int block = blocks.size() - 1; block >= 0; block--) {
                    parts.add(0, sent(part).of(sent(blocks.get(block))));
                }
                return parts;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(value);
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
