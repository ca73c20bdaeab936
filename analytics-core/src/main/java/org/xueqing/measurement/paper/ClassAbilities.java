package org.xueqing.measurement.paper;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.measurement.ability.Ability;

/**
 * What is believed of the abilities of a class. A pupil of whom too little is known is taken as one of the class: as wide as the class is and its
 * errors are.
 *
 * @param byPupil by id of the pupil, in its order
 * @param measured of how many an ability is known by themselves
 */
public record ClassAbilities(SortedMap<String, Ability> byPupil, int measured) {

    /** Fewer say nothing of a class. */
    public static final int FEWEST = 10;

    public ClassAbilities {
        byPupil = new TreeMap<>(byPupil);
    }

    /** @param pupils everybody who will write the paper */
    public static ClassAbilities of(Collection<String> pupils, Map<String, Ability> known) {
        TreeMap<String, Ability> own = new TreeMap<>(known);
        own.keySet().retainAll(pupils);
        Ability ofClass = ofClass(own.values());
        TreeMap<String, Ability> all = new TreeMap<>();
        pupils.forEach(pupil -> all.put(pupil, own.getOrDefault(pupil, ofClass)));
        return new ClassAbilities(all, own.size());
    }

    /** Whether enough is known to say anything. */
    public boolean areEnough() {
        return measured >= FEWEST;
    }

    /** Mean and standard deviation of what the abilities really may be: those of the estimates, and their errors. */
    Ability spread() {
        return ofClass(byPupil.values());
    }

    private static Ability ofClass(Collection<Ability> known) {
        double mean = known.stream().mapToDouble(Ability::value).average().orElse(0);
        double variance = known.stream()
                .mapToDouble(each ->
                        (each.value() - mean) * (each.value() - mean) + each.standardError() * each.standardError())
                .average()
                .orElse(1);
        return new Ability(mean, Math.sqrt(variance));
    }
}
