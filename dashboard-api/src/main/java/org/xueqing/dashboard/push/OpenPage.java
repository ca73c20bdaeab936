package org.xueqing.dashboard.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.dashboard.finding.PublishedRun;

/** What a page that stays open shows, of whom, and in whose words. Made when access has decided. */
public interface OpenPage {

    /** Whose values it shows; nobody else's ever go to it. */
    Set<String> pupils();

    /** The class whose sums it shows, if it shows some. */
    default Optional<String> classId() {
        return Optional.empty();
    }

    /** The class whose open question it shows, if it shows one. */
    default Optional<String> askedClass() {
        return Optional.empty();
    }

    /** What is told of the question that its class is asked now, for JSON. */
    default Object asked(Optional<OpenQuestion> question) {
        return Map.of();
    }

    /** By what name a pupil is told of: an empty one on pages that many look at, where nobody is to be known. */
    default String nameOf(String studentId) {
        return studentId;
    }

    /** What is told of a pupil, for JSON. */
    Object told(PublishedRun run, Change change);

    /** Until when the page holds everything, in the words of its reader. */
    Map<String, String> through(PublishedRun run);
}
