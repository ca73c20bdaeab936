package org.xueqing.item.choice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often, and when last, a class or a pupil was given each exercise, whichever item it stood in. */
public final class Exposure {

    public static final Exposure NONE = of(java.util.List.of());

    private final Map<String, Uses> usesByNumbers;

    /**
     * How often something was given, and when last.
     *
     * @param last empty where it never was
     */
    public record Uses(int times, Optional<LocalDate> last) {

        private static final Uses NEVER = new Uses(0, Optional.empty());

        private Uses plus(LocalDate day) {
            return new Uses(times + 1, Optional.of(last.filter(day::isBefore).orElse(day)));
        }

        /** Whether it was given on one of so many days, the last of which is today. */
        public boolean isWithin(int days, LocalDate today) {
            return last.filter(day -> day.isAfter(today.minusDays(days))).isPresent();
        }
    }

    /** Less often first, then longer ago. */
    static final Comparator<Uses> LEAST = Comparator.comparingInt(Uses::times)
            .thenComparing(uses -> uses.last().orElse(LocalDate.MIN));

    private Exposure(Map<String, Uses> usesByNumbers) {
        this.usesByNumbers = usesByNumbers;
    }

    public static Exposure of(Collection<Giving> givings) {
        Map<String, Uses> uses = new HashMap<>();
        givings.forEach(giving -> uses.merge(
                giving.item().numbers(), Uses.NEVER.plus(giving.on()), (before, one) -> before.plus(giving.on())));
        return new Exposure(uses);
    }

    public Uses of(Candidate item) {
        return usesByNumbers.getOrDefault(item.numbers(), Uses.NEVER);
    }
}
