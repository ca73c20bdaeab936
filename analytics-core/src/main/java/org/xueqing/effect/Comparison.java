package org.xueqing.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.effect.Effect.Estimated;
import org.xueqing.effect.Effect.TooFew;
import org.xueqing.fluency.StudentT;

/**
 * Measures of one kind, and what they did. Each helped pupil is compared with the most alike of the others; what is left of the
 * difference between them is taken off by a regression among the others (Abadie and Imbens 2011), and the error is that of the sum
 * over pupils of what each adds (Abadie and Imbens 2012), so that somebody helped or compared with several times counts as one.
 */
public final class Comparison {

    private final List<Pool> pools;
    private final List<Matched> matched;
    private final Usual usual;

    private Comparison(List<Pool> pools, List<Matched> matched, Usual usual) {
        this.pools = pools;
        this.matched = matched;
        this.usual = usual;
    }

    public static Comparison of(List<Pool> pools) {
        Scale scale = Scale.of(Matching.all(pools).filter(Around::isTelling).toList());
        Matching matching = new Matching(scale);
        Usual usual = Usual.of(
                pools.stream()
                        .flatMap(pool -> pool.others().stream())
                        .filter(Around::isTelling)
                        .toList(),
                scale);
        return new Comparison(
                List.copyOf(pools),
                pools.stream().flatMap(pool -> matching.match(pool).stream()).toList(),
                usual);
    }

    /** Each helped pupil who answered enough afterwards, with those alike. */
    public List<Matched> matched() {
        return matched;
    }

    public Effect effect() {
        List<Matched> compared =
                matched.stream().filter(each -> !each.alike().isEmpty()).toList();
        int pupils = pupils(compared.stream().map(Matched::helped).toList());
        int helped =
                pupils(pools.stream().flatMap(pool -> pool.helped().stream()).toList());
        return pupils < Effect.FEWEST_COMPARED ? new TooFew(helped, pupils) : estimated(helped, pupils, compared);
    }

    private static int pupils(List<Around> around) {
        return (int) around.stream().map(Around::studentId).distinct().count();
    }

    private Estimated estimated(int helped, int pupils, List<Matched> compared) {
        double difference =
                compared.stream().mapToDouble(this::difference).average().orElseThrow();
        double error = error(compared, difference);
        double reach = StudentT.upper(pupils - 1) * error;
        return new Estimated(helped, pupils, difference, difference - reach, difference + reach);
    }

    /** By how much the helped pupil was more surprising than those alike, each beyond what is usual for such a pupil. */
    private double difference(Matched each) {
        return beyondUsual(each.helped())
                - each.alike().stream().mapToDouble(this::beyondUsual).average().orElseThrow();
    }

    private double beyondUsual(Around pupil) {
        return pupil.surprise() - usual.of(pupil);
    }

    private double error(List<Matched> compared, double difference) {
        Map<String, Double> parts = new HashMap<>();
        for (Matched each : compared) {
            parts.merge(each.helped().studentId(), beyondUsual(each.helped()) - difference, Double::sum);
            for (Around other : each.alike()) {
                parts.merge(
                        other.studentId(), -beyondUsual(other) / each.alike().size(), Double::sum);
            }
        }
        double squares =
                parts.values().stream().mapToDouble(part -> part * part).sum();
        int pupils = pupils(compared.stream().map(Matched::helped).toList());
        return Math.sqrt(squares * pupils / (pupils - 1.0)) / compared.size();
    }
}
