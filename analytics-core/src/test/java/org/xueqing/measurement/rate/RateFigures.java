package org.xueqing.measurement.rate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.rate.GradeRates.OfPupil;

/** Run by name ({@code -Dtest=RateFigures -Dseeds=40}): how often intervals of planted rates hold them. */
class RateFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 40);

    private record Held(int pupils, int learning, int forgetting, int wrongly) {}

    @Test
    void coverage() {
        for (int pupils : new int[] {40, 150}) {
            Held[] seeds = IntStream.range(0, SEEDS)
                    .mapToObj(seed -> held(PlantedRates.of(pupils, 500 + seed)))
                    .toArray(Held[]::new);
            double all = IntStream.range(0, SEEDS).map(i -> seeds[i].pupils).sum() / 100.0;
            OUT.println(String.format(
                    Locale.ROOT,
                    "%d pupils, %d seeds: learning %.1f %%, forgetting %.1f %% inside; called faster or slower the wrong way %.2f %%",
                    pupils,
                    SEEDS,
                    IntStream.range(0, SEEDS).map(i -> seeds[i].learning).sum() / all,
                    IntStream.range(0, SEEDS).map(i -> seeds[i].forgetting).sum() / all,
                    IntStream.range(0, SEEDS).map(i -> seeds[i].wrongly).sum() / all / 2));
        }
    }

    private static Held held(PlantedRates grade) {
        GradeRates rates = RateModel.of(grade.practice());
        int learning = 0;
        int forgetting = 0;
        int wrongly = 0;
        for (int i = 0; i < rates.pupils().size(); i++) {
            OfPupil pupil = rates.pupils().get(i);
            Rate.Known learns = (Rate.Known) pupil.learning();
            Rate.Known forgets = (Rate.Known) pupil.forgetting();
            learning += isInside(learns, grade.learning()[i]) ? 1 : 0;
            forgetting += isInside(forgets, grade.forgetting()[i]) ? 1 : 0;
            wrongly += isWrong(learns, grade.learning()[i]) + isWrong(forgets, grade.forgetting()[i]);
        }
        return new Held(rates.pupils().size(), learning, forgetting, wrongly);
    }

    private static boolean isInside(Rate.Known rate, double truth) {
        return Math.abs(rate.beyond() - truth) <= 1.96 * rate.error();
    }

    private static int isWrong(Rate.Known rate, double truth) {
        boolean isSaid = Math.abs(rate.beyond()) > 1.96 * rate.error();
        return isSaid && DoubleStream.of(rate.beyond(), truth).map(Math::signum).sum() == 0 ? 1 : 0;
    }
}
