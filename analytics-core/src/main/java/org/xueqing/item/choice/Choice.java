package org.xueqing.item.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was chosen.
 *
 * @param items at most as many as were asked for, the least used first; no two of them have the same numbers
 * @param seenLately how many candidates were left out because they, or others with their numbers, were seen lately
 */
public record Choice(List<Candidate> items, int seenLately) {

    /** A term and its holidays: whoever remembers 25 from September does not in March. */
    public static final int USUAL_DAYS = 180;

    public Choice {
        items = List.copyOf(items);
    }

    /**
     * Chooses among candidates. Of equally used ones the earlier stands first, so whoever wants chance shuffles them before.
     *
     * @param days within which nothing is given again; today is one of them
     */
    public static Choice among(List<Candidate> candidates, Exposure exposure, int days, LocalDate today, int howMany) {
        List<Candidate> fresh = candidates.stream()
                .filter(candidate -> !exposure.of(candidate).isWithin(days, today))
                .sorted(Comparator.comparing(exposure::of, Exposure.LEAST))
                .toList();
        return new Choice(different(fresh, howMany), candidates.size() - fresh.size());
    }

    private static List<Candidate> different(List<Candidate> ordered, int howMany) {
        Set<String> taken = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ordered) {
            if (chosen.size() < howMany && taken.add(candidate.numbers())) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }
}
