package org.xueqing.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xueqing.event.Stepped;

/**
 * What the log holds of one pupil: the history, which may be empty, what was done beside answering, and which identities it has named.
 *
 * @param steps in the order of their moments
 */
public record LoggedPupil(History history, List<PupilStep> steps, SeenIdentities seen) {

    public LoggedPupil {
        steps = List.copyOf(steps);
    }

    public static LoggedPupil of(String studentId, Collection<LogRecord> records, ItemBank bank) {
        return new LoggedPupil(History.of(studentId, records, bank), steps(records), SeenIdentities.of(records));
    }

    public String studentId() {
        return history.studentId();
    }

    public boolean hasAnswers() {
        return !history.answers().isEmpty();
    }

    private static List<PupilStep> steps(Collection<LogRecord> records) {
        Map<UUID, LogRecord> first = new HashMap<>();
        records.forEach(record -> first.merge(record.event().eventId(), record, LogRecord::orEarlier));
        return first.values().stream()
                .flatMap(record -> record.event() instanceof Stepped stepped ? Stream.of(stepped) : Stream.empty())
                .map(PupilStep::of)
                .sorted(PupilStep.ORDER)
                .toList();
    }
}
