package org.xueqing.dashboard.teacher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.teacher.Evidence.Answer;
import org.xueqing.dashboard.teacher.Evidence.Former;
import org.xueqing.dashboard.teacher.Evidence.TakenBack;

/**
 * Puts what was corrected beside what it was corrected to. A correction is a void and a new answer of the same pupil to the same
 * item of the same activity, given at the same moment. An answer that is taken back and followed by none stands alone, and so
 * does one that the run still counts.
 */
final class Corrections {

    private Corrections() {}

    /** An answer as it is stored. */
    record Stored(Answer answer, @Nullable String activityId) {

        /** Nothing where no moment tells one answer from another. */
        private Optional<Occasion> occasion() {
            return activityId == null && answer.answeredAt() == null
                    ? Optional.empty()
                    : Optional.of(new Occasion(answer.itemId(), activityId, answer.answeredAt(), answer.attempt()));
        }

        private boolean isBroughtBy(TakenBack takenBack) {
            return answer.takenBack() == null && !answer.receivedAt().isBefore(takenBack.at());
        }
    }

    private record Occasion(
            String itemId, @Nullable String activityId, java.time.@Nullable Instant answeredAt, int attempt) {}

    /** In the same order, without those that stand beside what they were corrected to. */
    static List<Answer> beside(List<Stored> answers) {
        Map<UUID, List<Former>> formerly = new HashMap<>();
        Set<UUID> corrected = new HashSet<>();
        for (Stored stored : answers) {
            successor(stored, answers).ifPresent(successor -> {
                formerly.computeIfAbsent(successor, first -> new ArrayList<>()).add(former(stored.answer()));
                corrected.add(stored.answer().eventId());
            });
        }
        return answers.stream()
                .map(Stored::answer)
                .filter(answer -> !corrected.contains(answer.eventId()))
                .map(answer -> answer.correcting(inOrder(formerly.getOrDefault(answer.eventId(), List.of()))))
                .toList();
    }

    private static Optional<UUID> successor(Stored stored, List<Stored> answers) {
        TakenBack takenBack = stored.answer().takenBack();
        if (takenBack == null
                || stored.answer().isCounted()
                || stored.occasion().isEmpty()) {
            return Optional.empty();
        }
        return answers.stream()
                .filter(other -> other.occasion().equals(stored.occasion()) && other.isBroughtBy(takenBack))
                .map(Stored::answer)
                .min(Comparator.comparing(Answer::receivedAt).thenComparing(Answer::eventId))
                .map(Answer::eventId);
    }

    private static Former former(Answer answer) {
        TakenBack takenBack = java.util.Objects.requireNonNull(answer.takenBack());
        return new Former(answer.eventId(), answer.correct(), answer.response(), takenBack);
    }

    private static List<Former> inOrder(List<Former> formerly) {
        return formerly.stream()
                .sorted(Comparator.comparing(
                                (Former former) -> former.takenBack().at())
                        .thenComparing(Former::eventId))
                .toList();
    }
}
