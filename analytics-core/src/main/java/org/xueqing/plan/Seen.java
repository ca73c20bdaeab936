package org.xueqing.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.item.choice.Candidate;

/** What must not be given again: what one of the pupils had lately, what the teacher removed, what stands in the list. */
final class Seen {

    private final List<Learner> members;
    private final Set<String> removed;
    private final Set<String> numbers = new HashSet<>();
    private final int days;
    private final LocalDate today;

    Seen(List<Learner> members, Set<String> removed, int days, LocalDate today) {
        this.members = members;
        this.removed = removed;
        this.days = days;
        this.today = today;
    }

    boolean isFresh(Candidate item) {
        return !removed.contains(item.itemId())
                && !numbers.contains(item.numbers())
                && members.stream()
                        .noneMatch(member -> member.exposure().of(item).isWithin(days, today));
    }

    void add(Candidate item) {
        numbers.add(item.numbers());
    }
}
