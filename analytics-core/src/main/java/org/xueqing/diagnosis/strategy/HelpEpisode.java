package org.xueqing.diagnosis.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Stepped;
import org.xueqing.history.Answer;
import org.xueqing.history.LoggedPupil;

/**
 * Hints asked for on one item, one after the other, up to the answer. Clicking through hints is told from reading by the time between
 * them, and by a hint asked for before the item can have been read and tried (Aleven et al. 2006,
 * <a href="https://content.iospress.com/articles/international-journal-of-artificial-intelligence-in-education/jai16-2-02">Toward
 * meta-cognitive tutoring</a>; Baker et al. 2008, doi:10.1007/s11257-007-9045-6).
 *
 * @param at the first hint
 * @param unread hints that were followed by the next one before they can have been read
 * @param isAtOnce the first came before the item can have been read, and nothing had been tried
 */
public record HelpEpisode(Instant at, String itemId, int hints, int unread, boolean isAtOnce) {

    /** Seconds in which nobody reads a hint or an item. */
    static final double READ = 3;

    private static final Duration SAME_SITTING = Duration.ofMinutes(30);
    private static final double MILLIS = 1e3;

    /** Whether most of it was clicked through. */
    public boolean isUnread() {
        return unread > 0 && 2 * unread >= hints - 1 || isAtOnce;
    }

    /** All episodes of a pupil, in the order of their moments. */
    public static List<HelpEpisode> of(LoggedPupil pupil) {
        Map<String, List<Instant>> hints = new TreeMap<>();
        pupil.steps().stream()
                .filter(step -> step.step() == Stepped.Step.HINT_OPENED)
                .forEach(step -> hints.computeIfAbsent(step.itemId(), absent -> new ArrayList<>())
                        .add(step.at()));
        if (hints.isEmpty()) {
            return List.of();
        }
        Map<String, List<Answer>> answers = new TreeMap<>();
        pupil.history().answers().stream()
                .filter(answer -> answer.isTimed() && hints.containsKey(answer.itemId()))
                .forEach(answer -> answers.computeIfAbsent(answer.itemId(), absent -> new ArrayList<>())
                        .add(answer));
        return hints.entrySet().stream()
                .flatMap(each ->
                        ofItem(each.getKey(), each.getValue(), answers.getOrDefault(each.getKey(), List.of())).stream())
                .sorted(Comparator.comparing(HelpEpisode::at).thenComparing(HelpEpisode::itemId))
                .toList();
    }

    private static List<HelpEpisode> ofItem(String itemId, List<Instant> hints, List<Answer> answers) {
        List<HelpEpisode> episodes = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= hints.size(); to++) {
            if (to == hints.size() || isOver(hints.get(to - 1), hints.get(to), answers)) {
                episodes.add(of(itemId, hints.subList(from, to), answers));
                from = to;
            }
        }
        return episodes;
    }

    private static boolean isOver(Instant one, Instant next, List<Answer> answers) {
        return Duration.between(one, next).compareTo(SAME_SITTING) > 0
                || answers.stream().map(answer -> answer.place().orderedAt()).anyMatch(at -> isWithin(at, one, next));
    }

    private static boolean isWithin(Instant at, Instant one, Instant next) {
        return !at.isBefore(one) && at.isBefore(next);
    }

    private static HelpEpisode of(String itemId, List<Instant> hints, List<Answer> answers) {
        int unread = 0;
        for (int i = 1; i < hints.size(); i++) {
            unread += seconds(hints.get(i - 1), hints.get(i)) < READ ? 1 : 0;
        }
        Instant first = hints.get(0);
        Instant begun = begun(hints.get(hints.size() - 1), answers);
        boolean isAtOnce = begun != null
                && !begun.isAfter(first)
                && answers.stream()
                        .noneMatch(answer -> answer.place().orderedAt().isBefore(first))
                && seconds(begun, first) < READ;
        return new HelpEpisode(first, itemId, hints.size(), unread, isAtOnce);
    }

    /** When work began of which the next answer came; null if nobody knows. */
    private static @Nullable Instant begun(Instant last, List<Answer> answers) {
        Answer next = answers.stream()
                .filter(answer -> !answer.place().orderedAt().isBefore(last))
                .findFirst()
                .orElse(null);
        Long millis = next == null ? null : next.durationMillis();
        return next == null || millis == null ? null : next.place().orderedAt().minusMillis(millis);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }
}
