package org.xueqing.ingest.activity;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pupils who were expected, found by their number in class (学号); leading zeros do not count. */
public final class Roll {

    /** @param number 学号 in the class, as text */
    public record Pupil(String number, String studentId) {}

    private final List<Pupil> pupils;
    private final Map<String, Pupil> byNumber = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    public Roll(Collection<Pupil> pupils) {
        this.pupils = List.copyOf(pupils);
        for (Pupil pupil : pupils) {
            if (byNumber.put(plain(pupil.number()), pupil) != null) {
                doubled.add(plain(pupil.number()));
            }
        }
    }

    public List<Pupil> pupils() {
        return pupils;
    }

    /** Pupils that a number names: those with one that nobody else has. */
    public List<Pupil> nameable() {
        return pupils.stream()
                .filter(pupil -> !pupil.number().isBlank() && !isDoubled(pupil.number()))
                .toList();
    }

    /** The pupil of a number; none if nobody or more than one has it. */
    public Optional<Pupil> find(String number) {
        return isDoubled(number) ? Optional.empty() : Optional.ofNullable(byNumber.get(plain(number)));
    }

    /** Whether two pupils have this number, so that it names neither. */
    public boolean isDoubled(String number) {
        return doubled.contains(plain(number));
    }

    private static String plain(String number) {
        String folded = Normalizer.normalize(number.strip(), Normalizer.Form.NFKC);
        return folded.matches("0+\\d+") ? folded.replaceFirst("^0+(?=\\d)", "") : folded;
    }
}
