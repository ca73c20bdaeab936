package org.xueqing.dashboard.teaching;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperWords;
import org.xueqing.ingest.observation.LessonNotes;

/** 观课: a lesson of the own class minute by minute. */
@Controller
@OpenTo(Audience.TEACHING)
class TimelinePages {

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final LessonReading reading;
    private final Words words;

    TimelinePages(ClassAccess access, ActivityQueries activities, LessonReading reading, Words words) {
        this.access = access;
        this.activities = activities;
        this.reading = reading;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/activities/{activityId}/lesson")
    String lesson(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("activity", activity);
        model.addAttribute("lesson", reading.read(visible, activity).orElse(null));
        model.addAttribute("form", Forms.fresh());
        model.addAttribute("longest", LessonNotes.LONGEST);
        model.addAttribute("say", new PaperWords(words, language));
        return "work/teaching/lesson";
    }
}
