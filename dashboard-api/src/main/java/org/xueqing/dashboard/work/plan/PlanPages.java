package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.dashboard.work.Words;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.plan.Budget;

/** From the class page to a proposal in one click; what the teacher changes of it; and all that was released. */
@Controller
@OpenTo(Audience.TEACHING)
class PlanPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanDesk desk;
    private final PlanProgress progress;
    private final PointQueries points;
    private final AccountNames names;
    private final Words words;
    private final Clock clock;

    PlanPages(
            ClassAccess access,
            PlanReading reading,
            PlanDesk desk,
            PlanProgress progress,
            PointQueries points,
            AccountNames names,
            Words words,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.desk = desk;
        this.progress = progress;
        this.points = points;
        this.names = names;
        this.words = words;
        this.clock = clock;
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

    /** The first click. Sent twice it is one draft. */
    @PostMapping("/classes/{classId}/plans")
    String draft(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        String form = fields.getFirst("form");
        String planId = "plan-" + Forms.token(form == null ? "" : form);
        return drafted(visible, planId, fields, to);
    }

    /** As the form says now; what is locked stays. */
    @PostMapping("/classes/{classId}/plans/{planId}")
    String again(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        reading.plan(visible, planId);
        return drafted(visible, planId, fields, to);
    }

    private String drafted(
            VisibleClass visible, String planId, MultiValueMap<String, String> fields, RedirectAttributes to) {
        PlanForm form = new PlanForm(fields, visible, reading.homeworkMinutes(visible));
        Set<String> untaught = untaught(visible).stream().map(Point::id).collect(Collectors.toSet());
        desk.draft(reading.planned(visible), form.order(planId, points.today(), clock.instant(), untaught));
        return page(visible, planId, to);
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
        model.addAttribute("plan", reading.view(visible, plan, language));
        model.addAttribute("open", open);
        plan.released().ifPresent(released -> {
            model.addAttribute("releasedBy", names.of(released.by()));
            model.addAttribute("releasedAt", words.minute(released.at()));
        });
        if (!plan.isReleased()) {
            model.addAttribute("untaught", untaught(visible));
            model.addAttribute("hasHomework", hasHomework(visible, plan));
            model.addAttribute("homeworkMinutes", reading.homeworkMinutes(visible));
            model.addAttribute("legalMinutes", Budget.MOST_HOMEWORK_MINUTES);
        }
        return plan.isReleased() ? "work/plan/released" : "work/plan/draft";
    }

    /** One line of a draft: swapped, taken away, locked or unlocked. */
    @PostMapping("/classes/{classId}/plans/{planId}/lines")
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam(defaultValue = "0") int list,
            @RequestParam(defaultValue = "") String swap,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(defaultValue = "") String lock,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        reading.plan(visible, planId);
        if (!swap.isEmpty()) {
            desk.swap(reading.planned(visible), planId, list, swap);
        } else if (!drop.isEmpty()) {
            desk.drop(planId, list, drop);
        } else if (!lock.isEmpty()) {
            desk.lock(planId, list, lock);
        }
        to.addAttribute("open", list);
        return page(visible, planId, to) + "#list-" + list;
    }

    /** Whether another plan of that day takes homework's minutes. */
    private boolean hasHomework(VisibleClass visible, ClassPlan plan) {
        return plan.order().setting() == Setting.HOMEWORK
                && progress.released(visible).stream()
                        .anyMatch(line -> line.setting().equals(Setting.HOMEWORK.name())
                                && line.givenOn().equals(plan.order().givenOn()));
    }

    private static String page(VisibleClass visible, String planId, RedirectAttributes to) {
        to.addAttribute("classId", visible.id());
        to.addAttribute("planId", planId);
        return "redirect:/classes/{classId}/plans/{planId}";
    }

    /** Of the unit in which teaching goes on and the one after: what a teacher may want to look ahead to. */
    private List<Point> untaught(VisibleClass visible) {
        List<UnitOfPoints> units = points.units(visible, points.volume(visible));
        int current = PointQueries.current(units).map(UnitOfPoints::number).orElse(0);
        return units.stream()
                .filter(unit -> unit.number() >= current && unit.number() <= current + 1)
                .flatMap(unit -> unit.points().stream())
                .filter(point -> !point.isTaught())
                .toList();
    }

    private void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("words", words);
    }
}
