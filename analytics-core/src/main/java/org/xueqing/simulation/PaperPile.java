package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.Voided;
import org.xueqing.simulation.chance.Chance;

/** The papers of one activity, until the teacher keys them all in one go. */
final class PaperPile {

    private static final Duration BETWEEN_PUPILS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ITEMS = Duration.ofMillis(20);
    private static final double WRITTEN_DOWN = 0.6;

    private final SimulatedActivity activity;
    private final String teacherId;
    private final KeyingErrors errors;
    private final long seed;
    private final List<AnswerSheet.Paper> papers = new ArrayList<>();

    PaperPile(SimulatedActivity activity, String teacherId, KeyingErrors errors, long seed) {
        this.activity = activity;
        this.teacherId = teacherId;
        this.errors = errors;
        this.seed = seed;
    }

    SimulatedActivity activity() {
        return activity;
    }

    /** A new sheet for a pupil, already on the pile. */
    AnswerSheet.Paper sheet(PupilSender pupil) {
        AnswerSheet.Paper paper = AnswerSheet.Paper.of(pupil);
        papers.add(paper);
        return paper;
    }

    /** Usually the next day, sometimes days later. */
    void key(WeekLog log) {
        Chance chance = Chance.of(seed, "keying/" + activity.activityId());
        Duration delay = Duration.ofMinutes(
                chance.happens(0.05) ? chance.between(30 * 60, 90 * 60) : chance.between(15 * 60, 20 * 60));
        List<List<KeyedAnswer>> rows = new MisreadRows(errors, activity, seed).read(papers);
        for (List<KeyedAnswer> row : rows) {
            key(row, delay, log);
            delay = delay.plus(BETWEEN_PUPILS);
        }
    }

    private void key(List<KeyedAnswer> row, Duration delay, WeekLog log) {
        if (row.isEmpty()) {
            return;
        }
        String pupil = row.get(0).keyedFor().studentId();
        Chance chance = Chance.of(seed, "keyed/" + activity.activityId() + "/" + pupil);
        Duration at = delay;
        for (KeyedAnswer answer : row) {
            UUID id = send(answer, at, chance, log);
            if (answer.isMisapplied() && chance.happens(errors.noticed())) {
                putRight(answer, id, at.plusMinutes(chance.between(2 * 60, 26 * 60)), chance, log);
            }
            at = at.plus(BETWEEN_ITEMS);
        }
    }

    private void putRight(KeyedAnswer answer, UUID wrong, Duration noticed, Chance chance, WeekLog log) {
        PupilSender pupil = answer.keyedFor();
        log.send(
                pupil.sentAt(activity.startsAt(), noticed),
                new Voided(pupil.ids().next(), pupil.studentId(), wrong, "录入有误", teacherId));
        send(answer.corrected(), noticed.plusSeconds(1), chance, log);
    }

    private UUID send(KeyedAnswer answer, Duration delay, Chance chance, WeekLog log) {
        PupilSender pupil = answer.keyedFor();
        UUID id = pupil.ids().next();
        log.send(pupil.sentAt(activity.startsAt(), delay), answered(id, answer, response(answer, chance)));
        log.add(AnswerTruth.of(id, answer.writtenBy().studentId(), answer.written(), answer.keying()));
        return id;
    }

    /** Teachers key the text of some wrong answers and of no right one. */
    private static @Nullable String response(KeyedAnswer answer, Chance chance) {
        boolean isWorthIt = !answer.correct() && !answer.written().correct();
        return isWorthIt && chance.happens(WRITTEN_DOWN) ? answer.written().response() : null;
    }

    /** Paper does not know the minute: the activity's begin and the item's place stand for it. */
    private Answered answered(UUID id, KeyedAnswer answer, @Nullable String response) {
        Item item = answer.keyedAs();
        Instant at = activity.startsAt().plusSeconds(1 + activity.itemIds().indexOf(item.itemId()));
        return new Answered(
                id,
                answer.keyedFor().studentId(),
                item.itemId(),
                List.of(),
                answer.correct(),
                null,
                response,
                at,
                null,
                null,
                1,
                0,
                activity.setting(),
                activity.activityId(),
                null);
    }
}
