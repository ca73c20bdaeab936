package org.xueqing.ingest.practice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Stepped;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.bank.Graded;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Door;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/**
 * Grades what pupils hand in on the screen and takes it into the log. What many hand in at one moment goes through one door and
 * shares its transactions. What a child has written is taken however much else waits.
 */
public final class PracticeDesk implements AutoCloseable {

    /** A hint opened that long ago belongs to another sitting. */
    private static final Duration SITTING = Duration.ofHours(2);

    private final Door door;
    private final GivenItems items;
    private final Store store;
    private final InstantSource clock;

    public PracticeDesk(Store store, InstantSource clock) {
        this.door = new Door(new Acceptance(store, clock), () -> false);
        this.items = new GivenItems(store);
        this.store = store;
        this.clock = clock;
    }

    /** What is there when something is handed in; read once. */
    private record Before(List<Attempt> attempts, Optional<Found> item, int hintsOpened) {

        Optional<Attempt> known(Handed handed) {
            return attempts.stream()
                    .filter(attempt -> attempt.eventId().equals(handed.eventId()))
                    .findFirst();
        }

        int number(Handed handed) {
            return 1 + (int) attempts.stream().filter(handed::isAfter).count();
        }
    }

    /** The same again, after a lost connection, is told the same and changes nothing. */
    public Outcome take(Handed handed) {
        Before before = store.read(connection -> before(connection, handed));
        return before.item()
                .map(item -> before.known(handed)
                        .map(known -> again(item, known))
                        .orElseGet(() -> judged(handed, item, before)))
                .orElse(new Outcome.Unknown());
    }

    /** Something short of an answer; it is never evidence. Returns whether it may be kept. */
    public boolean note(UUID eventId, String studentId, String itemId, Stepped.Step step, Duration age) {
        return accept(List.of(new Stepped(eventId, studentId, itemId, step, at(age))));
    }

    private Before before(Connection connection, Handed handed) throws SQLException {
        String item = handed.itemId();
        Instant since = clock.instant().minus(SITTING).minus(handed.age());
        return new Before(
                Attempts.before(connection, handed),
                Optional.ofNullable(GivenItems.find(connection, handed.schoolId(), List.of(item))
                        .get(item)),
                Attempts.hints(connection, handed.studentId(), item, since));
    }

    private static Outcome again(Found item, Attempt known) {
        Grade grade = Grader.grade(
                Objects.requireNonNullElse(known.response(), ""), item.content().rule());
        return new Outcome.Judged(item.content(), grade, known.number());
    }

    private Outcome judged(Handed handed, Found item, Before before) {
        Graded graded = item.grade(handed.typed());
        if (graded instanceof Graded.Withdrawn withdrawn) {
            return new Outcome.Withdrawn(withdrawn.said());
        }
        return recorded(handed, item, ((Graded.Judged) graded).grade(), before);
    }

    private Outcome recorded(Handed handed, Found item, Grade grade, Before before) {
        if (grade instanceof Grade.Unreadable unreadable) {
            return new Outcome.Unreadable(GradeWords.said(unreadable.reason()));
        }
        if (!item.isKept()) {
            items.keep(List.of(handed.itemId()), new ItemMapping.By("", clock.instant()));
        }
        int attempt = before.number(handed);
        return accept(events(handed, grade, attempt, before.hintsOpened()))
                ? new Outcome.Judged(item.content(), grade, attempt)
                : new Outcome.Withheld();
    }

    private List<LearningEvent> events(Handed handed, Grade grade, int attempt, int hintsOpened) {
        Instant at = at(handed.age());
        List<LearningEvent> events = new ArrayList<>();
        if (attempt > 1) {
            UUID revised = NameBasedId.of("revised", handed.eventId().toString(), 0);
            events.add(new Stepped(revised, handed.studentId(), handed.itemId(), Stepped.Step.REVISED, at));
        }
        events.add(answered(handed, grade.isRight(), attempt, hintsOpened, at));
        return events;
    }

    private static Answered answered(Handed handed, boolean isCorrect, int attempt, int hintsOpened, Instant at) {
        return new Answered(
                handed.eventId(),
                handed.studentId(),
                handed.itemId(),
                List.of(),
                isCorrect,
                null,
                handed.typed().strip(),
                at,
                null,
                handed.took().toMillis(),
                attempt,
                Math.max(handed.hints(), hintsOpened),
                handed.setting(),
                handed.activityId(),
                handed.sessionId());
    }

    private Instant at(Duration age) {
        return clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        door.close();
    }

    /** A conflict is the same event with another age: two windows have sent it in one moment, and one of them was first. */
    private boolean accept(List<LearningEvent> events) {
        Door.Reply reply = door.submit(events.stream().map(Candidate::of).toList());
        if (!(reply instanceof Door.Reply.Decided decided)) {
            throw new IllegalStateException("nothing is known of what was handed in; the page hands it in again");
        }
        for (Verdict verdict : decided.verdicts()) {
            if (verdict instanceof Verdict.Refused refused) {
                throw new IllegalStateException("an event of ours is refused: " + refused.why());
            }
        }
        return decided.verdicts().stream()
                .noneMatch(verdict -> verdict instanceof Verdict.Withheld || verdict instanceof Verdict.Erased);
    }
}
