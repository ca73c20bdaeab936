package org.xueqing.dashboard.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.Change;
import org.xueqing.dashboard.push.OpenPage;
import org.xueqing.dashboard.push.OpenQuestion;

/**
 * A 讲评 screen or live board that stays open. It is told only that somebody has done something or a question was asked, never who or
 * what: it reads itself again.
 *
 * @param times at the moment of telling
 */
record ReviewBoard(String ofClass, Set<String> pupils, Supplier<TimeWords> times) implements OpenPage {

    ReviewBoard {
        pupils = Set.copyOf(pupils);
    }

    @Override
    public Optional<String> askedClass() {
        return Optional.of(ofClass);
    }

    @Override
    public Object asked(Optional<OpenQuestion> question) {
        return Map.of("question", question.map(OpenQuestion::activityId).orElse(""));
    }

    @Override
    public String nameOf(String studentId) {
        return "";
    }

    @Override
    public Object told(PublishedRun run, Change change) {
        return Map.of("parts", true);
    }

    @Override
    public Map<String, String> through(PublishedRun run) {
        return times.get().through(run.dataThrough());
    }
}
