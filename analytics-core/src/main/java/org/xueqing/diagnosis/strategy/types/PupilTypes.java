package org.xueqing.diagnosis.strategy.types;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.strategy.PupilStrategies;

/**
 * Types of pupils of a grade. They are shown only where they come out again when the pupils are drawn anew (Hennig 2007,
 * doi:10.1016/j.csda.2006.11.025): nature does not owe us types.
 *
 * @param number of types that fit best, 0 where nothing was tried
 * @param stability mean adjusted Rand index of resamples, 0 where nothing was tried
 * @param reason why nobody has a type; null where pupils have
 * @param byPupil who is of which type
 */
public record PupilTypes(
        int number, int pupils, double stability, @Nullable Reason reason, Map<String, PupilType> byPupil)
        implements Serializable {

    /** With fewer pupils no mixture is tried. */
    public static final int FEWEST_PUPILS = 50;

    /** Less stable types are not shown. */
    public static final double STABLE = 0.6;

    /** Why nobody has a type. */
    public enum Reason {
        TOO_FEW_PUPILS,
        NOT_STABLE
    }

    public PupilTypes {
        byPupil = Map.copyOf(byPupil);
    }

    /** The result does not depend on the order of the pupils. */
    public static PupilTypes of(List<PupilStrategies> grade) {
        List<PupilStrategies> pupils = grade.stream()
                .filter(Trait::areKnown)
                .sorted(Comparator.comparing(PupilStrategies::studentId))
                .toList();
        if (pupils.size() < FEWEST_PUPILS) {
            return new PupilTypes(0, pupils.size(), 0, Reason.TOO_FEW_PUPILS, Map.of());
        }
        double[][] rows = Standard.of(pupils.stream().map(Trait::of).toArray(double[][]::new));
        return Mixture.best(rows)
                .map(best -> of(pupils, rows, best))
                .orElse(new PupilTypes(0, pupils.size(), 0, Reason.NOT_STABLE, Map.of()));
    }

    private static PupilTypes of(List<PupilStrategies> pupils, double[][] rows, Mixture best) {
        double stability = best.stability(rows);
        return stability < STABLE
                ? new PupilTypes(best.size(), pupils.size(), stability, Reason.NOT_STABLE, Map.of())
                : new PupilTypes(best.size(), pupils.size(), stability, null, named(pupils, rows, best));
    }

    private static Map<String, PupilType> named(List<PupilStrategies> pupils, double[][] rows, Mixture mixture) {
        int[] parts = mixture.parts(rows);
        List<Optional<PupilType>> names = names(mixture);
        Map<String, PupilType> byPupil = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            String studentId = pupils.get(i).studentId();
            names.get(parts[i]).ifPresent(name -> byPupil.put(studentId, name));
        }
        return byPupil;
    }

    private record Naming(int part, PupilType type, double fit) {}

    /** The name that fits best is given first; none is given twice, and none to a part that does less than usual of what it says. */
    private static List<Optional<PupilType>> names(Mixture mixture) {
        List<Naming> namings = IntStream.range(0, mixture.size())
                .boxed()
                .flatMap(part -> Stream.of(PupilType.values())
                        .map(type -> new Naming(part, type, type.of(mixture.centre(part)))))
                .filter(naming -> naming.fit() > 0)
                .sorted(Comparator.comparingDouble(Naming::fit)
                        .reversed()
                        .thenComparing(Naming::part)
                        .thenComparing(Naming::type))
                .toList();
        PupilType[] names = new PupilType[mixture.size()];
        Set<PupilType> given = EnumSet.noneOf(PupilType.class);
        for (Naming naming : namings) {
            if (names[naming.part()] == null && given.add(naming.type())) {
                names[naming.part()] = naming.type();
            }
        }
        return Stream.of(names).map(Optional::ofNullable).toList();
    }
}
