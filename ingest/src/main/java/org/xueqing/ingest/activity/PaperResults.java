package org.xueqing.ingest.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Voided;

/**
 * Turns marks into events: an answer where there was none, a void and a new answer where the mark is another one, a void
 * where the mark was taken away. What agrees with the log makes no event, so keying the same again changes nothing.
 */
public final class PaperResults {

    private static final String KEYED_AGAIN = "成绩更正";

    private final Activity activity;
    private final Instant answeredAt;
    private final String by;
    private final Map<String, Logged> logged = new HashMap<>();

    /**
     * What the log holds of one pupil and one item of this activity.
     *
     * @param answers how many answers there were, voided ones too
     * @param current the one that counts; null if the last one was voided
     */
    public record Logged(String studentId, String itemId, int answers, @Nullable Current current) {

        /** The answer that counts. */
        public record Current(UUID eventId, Mark mark) {}
    }

    /**
     * @param by who keyed, a pseudonymous id
     * @param log what the log holds of this activity and these pupils
     */
    public PaperResults(Activity activity, Instant answeredAt, String by, List<Logged> log) {
        this.activity = activity;
        this.answeredAt = answeredAt;
        this.by = by;
        log.forEach(it -> logged.put(key(it.studentId(), it.itemId()), it));
    }

    /** @param marks of one pupil by item id; an item without a mark is not answered */
    public List<LearningEvent> events(String studentId, Map<String, Mark> marks) {
        List<LearningEvent> events = new ArrayList<>();
        for (ActivityItem item : activity.items()) {
            Optional<Mark> mark = Optional.ofNullable(marks.get(item.itemId()));
            events.addAll(events(studentId, item, mark));
        }
        return events;
    }

    private List<LearningEvent> events(String studentId, ActivityItem item, Optional<Mark> mark) {
        Logged before =
                logged.getOrDefault(key(studentId, item.itemId()), new Logged(studentId, item.itemId(), 0, null));
        Logged.Current current = before.current();
        if (current == null) {
            return mark.<List<LearningEvent>>map(now -> List.of(answered(before, item, now)))
                    .orElse(List.of());
        }
        if (mark.isPresent() && mark.get().agreesWith(current.mark())) {
            return List.of();
        }
        List<LearningEvent> events = new ArrayList<>();
        events.add(voided(studentId, current.eventId()));
        mark.ifPresent(now -> events.add(answered(before, item, now)));
        return events;
    }

    private Answered answered(Logged before, ActivityItem item, Mark mark) {
        return new Answered(
                id(before.studentId() + "/" + item.itemId(), before.answers()),
                before.studentId(),
                item.itemId(),
                List.of(),
                mark.correct(),
                mark.score(),
                mark.response(),
                answeredAt,
                (long) item.position(),
                null,
                1,
                0,
                activity.setting(),
                activity.activityId(),
                null);
    }

    private Voided voided(String studentId, UUID target) {
        return new Voided(id("void/" + target, 0), studentId, target, KEYED_AGAIN, by);
    }

    /** The same keying twice has the same identities. */
    private UUID id(String subject, int ordinal) {
        return NameBasedId.of("activity:" + activity.activityId(), subject, ordinal);
    }

    private static String key(String studentId, String itemId) {
        return studentId + "\n" + itemId;
    }
}
