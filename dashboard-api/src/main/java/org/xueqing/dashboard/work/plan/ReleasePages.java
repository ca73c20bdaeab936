package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.PlanRelease;
import org.xueqing.ingest.plan.Release;

/** The second click: everybody finds the list among today's practice. */
@Controller
@OpenTo(Audience.TEACHING)
class ReleasePages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanRelease release;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    ReleasePages(ClassAccess access, PlanReading reading, PlanRelease release, Audit audit, Words words, Clock clock) {
        this.access = access;
        this.reading = reading;
        this.release = release;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/classes/{classId}/plans/{planId}/release")
    String release(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ClassPlan plan = reading.plan(visible, planId);
        Release became = release.release(planId, new PlanRelease.Word(viewer.login(), clock.instant(), title(plan)));
        if (became instanceof Release.Made made) {
            audit.record(viewer, Audit.Action.PLAN_RELEASED, visible, planId + " to " + made.pupils());
            to.addFlashAttribute("said", words.say(language, "plan.released.said", made.pupils()));
        } else if (became instanceof Release.Refused refused) {
            to.addFlashAttribute("trouble", refused.why().in(language));
        }
        to.addAttribute("classId", classId);
        to.addAttribute("planId", planId);
        return "redirect:/classes/{classId}/plans/{planId}";
    }

    /** What pupils read; the school's language, whoever releases. */
    private String title(ClassPlan plan) {
        LocalDate day = plan.order().givenOn();
        return words.say(
                Locale.SIMPLIFIED_CHINESE,
                "plan.title." + plan.order().setting().name(),
                day.getMonthValue(),
                day.getDayOfMonth());
    }
}
