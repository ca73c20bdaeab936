package org.xueqing.dashboard.work.plan;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.plan.Budget;

/** All that was released to a class; a plan as it is released, or as it is drafted. */
@Controller
@OpenTo(Audience.TEACHING)
class PlanPages {

    private static final double SECONDS_PER_MINUTE = 60;

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanViews views;
    private final PlanDesk desk;
    private final PlanProgress progress;
    private final Untaught untaught;
    private final AccountNames names;
    private final Words words;

    PlanPages(
            ClassAccess access,
            PlanReading reading,
            PlanViews views,
            PlanDesk desk,
            PlanProgress progress,
            Untaught untaught,
            AccountNames names,
            Words words) {
        this.access = access;
        this.reading = reading;
        this.views = views;
        this.desk = desk;
        this.progress = progress;
        this.untaught = untaught;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/plans")
    String released(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        List<PlanProgress.Line> lines = progress.released(visible);
        var named = names.of(
                lines.stream().map(PlanProgress.Line::releasedBy).distinct().toList());
        frame(visible, language, model);
        model.addAttribute("plans", lines.stream().map(line -> line.by(named)).toList());
        model.addAttribute("form", Forms.fresh());
        return "work/plan/list";
    }

    @GetMapping("/classes/{classId}/plans/{planId}")
    String plan(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam(defaultValue = "0") int open,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ClassPlan plan = reading.plan(visible, planId);
        frame(visible, language, model);
        model.addAttribute("plan", views.of(visible, plan, language));
        model.addAttribute("open", open);
        plan.released().ifPresent(released -> {
            model.addAttribute("releasedBy", names.of(released.by()));
            model.addAttribute("releasedAt", words.minute(released.at()));
        });
        if (!plan.isReleased()) {
            model.addAttribute("untaught", untaught.of(visible));
            model.addAttribute("givenMinutes", givenMinutes(visible, plan));
            model.addAttribute("homeworkMinutes", reading.homeworkMinutes(visible));
            model.addAttribute("legalMinutes", Budget.MOST_HOMEWORK_MINUTES);
        }
        return plan.isReleased() ? "work/plan/released" : "work/plan/draft";
    }

    /** Of homework that the day gives already; 0 where it does not matter. */
    private int givenMinutes(VisibleClass visible, ClassPlan plan) {
        return plan.order().setting() == Setting.HOMEWORK
                ? (int) Math.ceil(desk.homeworkGiven(
                                reading.planned(visible), plan.order().givenOn())
                        / SECONDS_PER_MINUTE)
                : 0;
    }

    private void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("words", words);
    }
}
