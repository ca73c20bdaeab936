package org.xueqing.ingest.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.event.Answered;
import org.xueqing.event.Voided;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;

/** What a batch brings for the mastery of one pupil. */
final class News {

    private final List<Judged> accepted = new ArrayList<>();

    /** By pupil, in the order of their ids. */
    static Map<String, News> of(List<Judged> batch) {
        Map<String, News> byPupil = new TreeMap<>();
        for (Judged judged : batch) {
            if (judged.isAccepted() && (judged.event() instanceof Answered || judged.event() instanceof Voided)) {
                byPupil.computeIfAbsent(judged.event().subjectId(), pupil -> new News())
                        .accepted
                        .add(judged);
            }
        }
        return byPupil;
    }

    /**
     * Whether the answers stand behind all earlier ones, and nothing is taken back: then they can be folded on. A void that
     * came before its target has flagged it, and it is no news.
     */
    boolean follows() {
        return accepted.stream().noneMatch(News::reachesBack);
    }

    /** The new answers in their order; to be asked only where they follow. */
    History history(String studentId, ItemBank bank) {
        return new History(
                studentId,
                accepted.stream()
                        .filter(judged -> judged.event() instanceof Answered
                                && !judged.flags().contains("voided"))
                        .map(judged -> Answer.of(
                                (Answered) judged.event(),
                                judged.arrival().record().receivedAt(),
                                bank))
                        .toList());
    }

    static boolean isEvidence(History news) {
        return news.evidence().findAny().isPresent();
    }

    /** Which points the evidence of each pupil is about. */
    static Map<String, Set<String>> points(Collection<History> histories) {
        Map<String, Set<String>> points = new TreeMap<>();
        histories.forEach(history -> points.put(
                history.studentId(),
                history.evidence()
                        .flatMap(answer -> answer.knowledgePoints().stream())
                        .collect(Collectors.toSet())));
        return points;
    }

    private static boolean reachesBack(Judged judged) {
        return Objects.requireNonNull(judged.event()) instanceof Voided
                ? !judged.flags().contains("no-target")
                : judged.flags().contains("late");
    }
}
