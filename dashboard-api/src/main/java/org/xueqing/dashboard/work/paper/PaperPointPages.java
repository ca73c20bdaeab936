package org.xueqing.dashboard.work.paper;

import java.time.Clock;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;

/** A teacher takes what the answers say of the points of an item. Who said so is kept, and mastery is folded again. */
@Controller
@OpenTo(Audience.TEACHING)
class PaperPointPages {

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final PaperReading reading;
    private final Store store;
    private final Clock clock;

    PaperPointPages(ClassAccess access, ActivityQueries activities, PaperReading reading, Store store, Clock clock) {
        this.access = access;
        this.activities = activities;
        this.reading = reading;
        this.store = store;
        this.clock = clock;
    }

    /** What is no suggestion any more, or of an item that is not the activity's own, changes nothing. */
    @PostMapping("/classes/{classId}/activities/{activityId}/paper/points")
    String take(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String item,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        PaperSkills.of(reading.readAgain(visible, activity)).changes().stream()
                .filter(change -> change.item().itemId().equals(item) && change.isOfItemOf(activity))
                .findFirst()
                .ifPresent(change -> ItemMapping.change(
                        store, Map.of(item, change.points()), new ItemMapping.By(viewer.login(), clock.instant())));
        next.addAttribute("classId", classId);
        next.addAttribute("activityId", activityId);
        return "redirect:/classes/{classId}/activities/{activityId}/paper";
    }
}
