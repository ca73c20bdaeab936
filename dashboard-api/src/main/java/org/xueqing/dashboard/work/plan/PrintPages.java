package org.xueqing.dashboard.work.plan;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.ingest.plan.ClassPlan;

/** The paper twin of a released plan, printed for everybody. */
@Controller
@OpenTo(Audience.TEACHING)
class PrintPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanViews views;

    PrintPages(ClassAccess access, PlanReading reading, PlanViews views) {
        this.access = access;
        this.reading = reading;
        this.views = views;
    }

    /** @param layout slips for several on a page; else a page for each pupil */
    @GetMapping("/classes/{classId}/plans/{planId}/sheets")
    String print(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String layout,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ClassPlan plan = reading.plan(visible, planId);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("plan", views.of(visible, plan, language));
        model.addAttribute("isSlips", layout.equals("slips"));
        return "work/plan/print";
    }
}
