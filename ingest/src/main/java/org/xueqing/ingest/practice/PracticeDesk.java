package org.xueqing.ingest.practice;

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
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.bank.Graded;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/** Grades what pupils hand in on the screen and takes it into the log. */
public final class PracticeDesk {

    /** A hint opened that long ago belongs to another sitting. */
    private static final Duration SITTING = Duration.ofHours(2);

    private final Acceptance acceptance;
    private final GivenItems items;
    private final Attempts attempts;
    private final InstantSource clock;

    public PracticeDesk(Store store, InstantSource clock) {
        this.acceptance = new Acceptance(store, clock);
        this.items = new GivenItems(store);
        this.attempts = new Attempts(store);
        this.clock = clock;
    }

    /** The same again, after a lost connection, is told the same and changes nothing. */
    public Outcome take(Handed handed) {
        List<Attempt> before = attempts.at(handed.studentId(), handed.itemId());
        Optional<Attempt> known = before.stream()
                .filter(attempt -> attempt.eventId().equals(handed.eventId()))
                .findFirst();
        return known.isPresent() ? again(handed, known.get()) : judged(handed, before);
    }

    /** Something short of an answer; it is never evidence. Returns whether it may be kept. */
    public boolean note(UUID eventId, String studentId, String itemId, Stepped.Step step, Duration age) {
        return accept(List.of(new Stepped(eventId, studentId, itemId, step, at(age))));
    }

    private Outcome again(Handed handed, Attempt known) {
        return content(handed)
                .<Outcome>map(content -> new Outcome.Judged(
                        content,
                        Grader.grade(Objects.requireNonNullElse(known.response(), ""), content.rule()),
                        known.number()))
                .orElse(new Outcome.Unknown());
    }

    private Outcome judged(Handed handed, List<Attempt> before) {
        Graded graded = items.grade(handed.schoolId(), handed.itemId(), handed.typed());
        if (graded instanceof Graded.Withdrawn withdrawn) {
            return new Outcome.Withdrawn(withdrawn.said());
        }
        if (!(graded instanceof Graded.Judged judged)) {
            return new Outcome.Unknown();
        }
        return judged.grade() instanceof Grade.Unreadable unreadable
                ? new Outcome.Unreadable(GradeWords.said(unreadable.reason()))
                : recorded(handed, judged.grade(), before);
    }

    private Outcome recorded(Handed handed, Grade grade, List<Attempt> before) {
        int attempt = 1 + (int) before.stream().filter(handed::isAfter).count();
        Content content = content(handed).orElseThrow();
        items.keep(List.of(handed.itemId()), new ItemMapping.By("", clock.instant()));
        return accept(events(handed, grade, attempt))
                ? new Outcome.Judged(content, grade, attempt)
                : new Outcome.Withheld();
    }

    private Optional<Content> content(Handed handed) {
        return Optional.ofNullable(
                        items.find(handed.schoolId(), List.of(handed.itemId())).get(handed.itemId()))
                .map(GivenItems.Found::content);
    }

    private List<LearningEvent> events(Handed handed, Grade grade, int attempt) {
        List<LearningEvent> events = new ArrayList<>();
        if (attempt > 1) {
            UUID revised = NameBasedId.of("revised", handed.eventId().toString(), 0);
            events.add(
                    new Stepped(revised, handed.studentId(), handed.itemId(), Stepped.Step.REVISED, at(handed.age())));
        }
        events.add(answered(handed, grade.isRight(), attempt));
        return events;
    }

    private Answered answered(Handed handed, boolean isCorrect, int attempt) {
        int opened = attempts.hints(
                handed.studentId(),
                handed.itemId(),
                clock.instant().minus(SITTING).minus(handed.age()));
        return new Answered(
                handed.eventId(),
                handed.studentId(),
                handed.itemId(),
                List.of(),
                isCorrect,
                null,
                handed.typed().strip(),
                at(handed.age()),
                null,
                handed.took().toMillis(),
                attempt,
                Math.max(handed.hints(), opened),
                handed.setting(),
                handed.activityId(),
                handed.sessionId());
    }

    private Instant at(Duration age) {
        return clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
    }

    /** A conflict is the same event with another age: two windows have sent it in one moment, and one of them was first. */
    private boolean accept(List<LearningEvent> events) {
        List<Verdict> verdicts =
                acceptance.acceptEach(events.stream().map(Candidate::of).toList());
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Refused refused) {
                throw new IllegalStateException("an event of ours is refused: " + refused.why());
            }
        }
        return verdicts.stream()
                .noneMatch(verdict -> verdict instanceof Verdict.Withheld || verdict instanceof Verdict.Erased);
    }
}
