package org.xueqing.ingest.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.PupilStatement;

/**
 * Which pupil a row speaks of. The 学籍号 decides; a pupil who has none yet is found by class, 学号 and name together. Name
 * alone decides nothing: homonyms are normal.
 */
final class PupilMatching {

    /** What a row was found to speak of. */
    sealed interface Match {

        /** The pupil whom the store knows. */
        default Optional<Roster.Pupil> pupil() {
            return Optional.empty();
        }

        record Known(Roster.Pupil found) implements Match {

            @Override
            public Optional<Roster.Pupil> pupil() {
                return Optional.of(found);
            }
        }

        /** Left another school of the installation and comes to this one. */
        record FromElsewhere(Roster.Pupil found) implements Match {

            @Override
            public Optional<Roster.Pupil> pupil() {
                return Optional.of(found);
            }
        }

        record Unknown() implements Match {}

        record Refused(Sentence why) implements Match {}
    }

    private record InClass(@Nullable String classId, String pupilNo, String name) {}

    private final Roster before;
    private final Map<String, Roster.Pupil> byNationalId = new HashMap<>();
    private final Map<String, Roster.Pupil> byId = new HashMap<>();
    private final Map<InClass, Roster.Pupil> byPlace = new HashMap<>();
    private final Set<InClass> ambiguous = new HashSet<>();

    PupilMatching(Roster before) {
        this.before = before;
        before.pupils().forEach(this::add);
    }

    private void add(Roster.Pupil pupil) {
        byId.put(pupil.studentId(), pupil);
        if (pupil.nationalId() != null) {
            byNationalId.put(pupil.nationalId(), pupil);
        }
        InClass place = new InClass(pupil.classId(), pupil.pupilNo(), pupil.name());
        if (pupil.classId() != null && byPlace.put(place, pupil) != null) {
            ambiguous.add(place);
        }
    }

    /** @param classId of the class that the row names; null if it names none, or one that is new */
    Match match(PupilStatement stated, @Nullable String classId) {
        Match foreign = byForeignId(stated);
        if (!(foreign instanceof Match.Unknown)) {
            return foreign;
        }
        String nationalId = stated.nationalId();
        if (nationalId != null && byNationalId.containsKey(nationalId)) {
            return new Match.Known(Objects.requireNonNull(byNationalId.get(nationalId)));
        }
        if (nationalId != null && before.elsewhere().containsKey(nationalId)) {
            return elsewhere(Objects.requireNonNull(before.elsewhere().get(nationalId)));
        }
        return inClass(stated, classId)
                .filter(pupil -> nationalId == null || pupil.nationalId() == null)
                .<Match>map(Match.Known::new)
                .orElseGet(Match.Unknown::new);
    }

    private Match byForeignId(PupilStatement stated) {
        if (stated.foreignId() == null) {
            return new Match.Unknown();
        }
        String id = before.foreignIds().get(new Roster.ForeignKey("pupil", stated.foreignId()));
        Roster.Pupil pupil = id == null ? null : byId.get(id);
        if (pupil == null) {
            return new Match.Unknown();
        }
        Roster.Pupil other = stated.nationalId() == null ? null : byNationalId.get(stated.nationalId());
        return other == null || other.equals(pupil)
                ? new Match.Known(pupil)
                : new Match.Refused(Sentence.of("roster.two-pupils", String.valueOf(stated.nationalId())));
    }

    private static Match elsewhere(Roster.Elsewhere elsewhere) {
        return elsewhere.hasLeft()
                ? new Match.FromElsewhere(elsewhere.pupil())
                : new Match.Refused(Sentence.of(
                        "roster.elsewhere", String.valueOf(elsewhere.pupil().nationalId())));
    }

    private Optional<Roster.Pupil> inClass(PupilStatement stated, @Nullable String classId) {
        if (classId == null || stated.pupilNo() == null || stated.name() == null) {
            return Optional.empty();
        }
        InClass place = new InClass(classId, stated.pupilNo(), stated.name());
        return ambiguous.contains(place) ? Optional.empty() : Optional.ofNullable(byPlace.get(place));
    }

    /**
     * A pupil of the class, spoken of by no row, who is most likely the one of this row, renamed or renumbered: only a
     * 学籍号 could tell.
     */
    boolean hasLookalike(PupilStatement stated, String classId, Set<String> spokenOf) {
        return before.pupils().stream()
                .filter(pupil -> classId.equals(pupil.classId()) && !spokenOf.contains(pupil.studentId()))
                .anyMatch(pupil -> isLookalike(pupil, stated));
    }

    private boolean isLookalike(Roster.Pupil pupil, PupilStatement stated) {
        if (stated.foreignId() != null && before.foreignIds().containsValue(pupil.studentId())) {
            return false;
        }
        boolean sameName = pupil.name().equals(stated.name());
        if (stated.nationalId() != null) {
            return sameName && pupil.nationalId() == null;
        }
        return sameName || (!pupil.pupilNo().isEmpty() && pupil.pupilNo().equals(stated.pupilNo()));
    }
}
