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

    /** What is told of a pupil, for JSON. */
    Object told(PublishedRun run, Change change);

    /** Until when the page holds everything, in the words of its reader. */
    Map<String, String> through(PublishedRun run);
}
