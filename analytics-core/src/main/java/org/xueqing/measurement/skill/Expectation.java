package org.xueqing.measurement.skill;

import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/** The E-step: what the answers let expect, pupil by pupil. Pupils without answers say nothing and are left out. */
abstract sealed class Expectation permits Enumeration, Recursion {

    /** Pupils are summed in so many parts, in order: how many threads there are changes no bit. */
    private static final int PARTS = 8;

    private final int[] pupils;

    Expectation(AnswerMatrix answers) {
        this.pupils = IntStream.range(0, answers.pupils())
                .filter(pupil -> answers.start(pupil) < answers.start(pupil + 1))
                .toArray();
    }

    /** How many have answered anything. */
    final int pupils() {
        return pupils.length;
    }

    final Counts of(Parameters parameters) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    int from = (int) ((long) pupils.length * part / PARTS);
                    int to = (int) ((long) pupils.length * (part + 1) / PARTS);
                    return of(
                            parameters,
                            IntStream.range(from, to).map(i -> pupils[i]).toArray());
                })
                .toList()
                .stream()
                .reduce((all, part) -> {
                    all.add(part);
                    return all;
                })
                .orElseThrow();
    }

    /** Of some pupils. */
    abstract Counts of(Parameters parameters, int[] pupils);
}
