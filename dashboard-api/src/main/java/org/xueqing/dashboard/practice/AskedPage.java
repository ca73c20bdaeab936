package org.xueqing.dashboard.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.push.Change;
import org.xueqing.dashboard.push.OpenPage;
import org.xueqing.dashboard.push.OpenQuestion;

/**
 * A practice page that stays open. It is told of questions to its class and of nothing else.
 *
 * @param ofClass empty for a pupil in no class
 * @param today at the moment of telling
 */
record AskedPage(String ofClass, Supplier<LocalDate> today) implements OpenPage {

    @Override
    public Set<String> pupils() {
        return Set.of();
    }

    @Override
    public Optional<String> askedClass() {
        return Optional.of(ofClass).filter(id -> !id.isEmpty());
    }

    @Override
    public Object asked(Optional<OpenQuestion> question) {
        return Map.of(
                "question",
                question.filter(it -> it.askedOn().equals(today.get()))
                        .map(OpenQuestion::activityId)
                        .orElse(""));
    }

    @Override
    public Object told(PublishedRun run, Change change) {
        throw new IllegalStateException("nobody's values stand on this page");
    }

    @Override
    public Map<String, String> through(PublishedRun run) {
        return Map.of();
    }
}
