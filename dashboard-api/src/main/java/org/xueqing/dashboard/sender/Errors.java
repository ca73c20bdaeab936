package org.xueqing.dashboard.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.xueqing.event.Reading;
import org.xueqing.event.Refusal;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.translate.Refusing;

/** Why nothing of a batch was kept: each event that stands in the way, by its place in the batch. */
record Errors(List<Error> errors) {

    private static final int MOST = 100;

    /**
     * One reason.
     *
     * @param index place in the batch, from 0; null where it is the batch as a whole
     * @param path the field, empty if the event as a whole is meant
     * @param reason a word of the contract
     * @param message one sentence that says what to do
     */
    record Error(@Nullable Integer index, String path, String reason, String message) {}

    boolean isEmpty() {
        return errors.isEmpty();
    }

    static Errors ofReadings(List<Reading> readings) {
        return of(
                readings.size(), i -> readings.get(i) instanceof Reading.Refused refused ? refused(i, refused) : null);
    }

    static Errors ofVerdicts(List<Verdict> verdicts) {
        return of(verdicts.size(), i -> {
            if (verdicts.get(i) instanceof Verdict.Refused refused) {
                return refused(i, refused.why());
            }
            return verdicts.get(i) instanceof Verdict.Conflicting ? error(i, "eventId", "other-body") : null;
        });
    }

    static Errors notYours(List<Candidate> batch, Set<String> subjects) {
        return of(
                batch.size(),
                i -> subjects.contains(batch.get(i).event().subjectId()) ? error(i, "studentId", "not-yours") : null);
    }

    static Errors tooLarge(int mostBytes) {
        return new Errors(List.of(error(null, "", "body-too-large", mostBytes)));
    }

    static Errors tooMany(int events, int most) {
        return new Errors(List.of(error(null, "", "too-many-events", events, most)));
    }

    static Errors notNow() {
        return new Errors(List.of(error(null, "", "not-now")));
    }

    static List<Reading> notText() {
        return List.of(new Reading.Refused(Refusal.NOT_TEXT, "", ""));
    }

    private interface Look {
        @Nullable
        Error at(int index);
    }

    private static Errors of(int size, Look look) {
        List<Error> errors = new ArrayList<>();
        IntStream.range(0, size)
                .mapToObj(look::at)
                .filter(java.util.Objects::nonNull)
                .limit(MOST)
                .forEach(error -> errors.add(error));
        return new Errors(errors);
    }

    private static Error refused(int index, Reading.Refused refused) {
        return new Error(
                index,
                refused.field(),
                refused.reason().word(),
                Refusing.sentence(refused).in(LocaleContextHolder.getLocale()));
    }

    private static Error error(@Nullable Integer index, String path, String reason, Object... arguments) {
        return new Error(
                index, path, reason, Sentence.of("door." + reason, arguments).in(LocaleContextHolder.getLocale()));
    }
}
