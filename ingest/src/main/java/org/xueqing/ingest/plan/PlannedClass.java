package org.xueqing.ingest.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.curriculum.Volume;

/**
 * For whom a plan is made.
 *
 * @param volume that the class is in by the school's calendar
 * @param members in school order
 */
public record PlannedClass(String classId, String schoolId, Volume volume, List<Member> members) {

    /** @param isKnown false where guardians do not agree that work is analysed: planned for as for somebody new */
    public record Member(String studentId, boolean isKnown) {}

    public PlannedClass {
        members = List.copyOf(members);
    }

    public int grade() {
        return volume.grade();
    }

    List<String> students() {
        return members.stream().map(Member::studentId).toList();
    }

    List<String> known() {
        return members.stream().filter(Member::isKnown).map(Member::studentId).toList();
    }

    /** As if some were all. */
    PlannedClass of(Collection<String> some) {
        Set<String> wanted = new HashSet<>(some);
        return new PlannedClass(
                classId,
                schoolId,
                volume,
                members.stream()
                        .filter(member -> wanted.contains(member.studentId()))
                        .toList());
    }
}
