package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.plan.Drafted;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.plan.Line;

/** From the class page to a proposal in one click, and what the teacher changes of it. */
@Controller
@OpenTo(Audience.TEACHING)
class DraftPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanDesk desk;
    private final PointQueries points;
    private final Untaught untaught;
    private final Words words;
    private final Clock clock;

    DraftPages(
            ClassAccess access,
            PlanReading reading,
            PlanDesk desk,
            PointQueries points,
            Untaught untaught,
            Words words,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.desk = desk;
        this.points = points;
        this.untaught = untaught;
        this.words = words;
        this.clock = clock;
    }

    /** The first click. Sent twice it is one draft. */
    @PostMapping("/classes/{classId}/plans")
    String draft(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam MultiValueMap<String, String> fields,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        String form = fields.getFirst("form");
        String planId = "plan-" + Forms.token(form == null ? "" : form);
        return drafted(visible, planId, fields, language, to);
    }

    /** As the form says now; what is locked stays. */
    @PostMapping("/classes/{classId}/plans/{planId}")
    String again(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam MultiValueMap<String, String> fields,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        reading.plan(visible, planId);
        return drafted(visible, planId, fields, language, to);
    }

    private String drafted(
            VisibleClass visible,
            String planId,
            MultiValueMap<String, String> fields,
            Locale language,
            RedirectAttributes to) {
        PlanForm form = new PlanForm(fields, visible, reading.homeworkMinutes(visible));
        Set<String> ahead = untaught.of(visible).stream().map(Point::id).collect(Collectors.toSet());
        Drafted drafted =
                desk.draft(reading.planned(visible), form.order(planId, points.today(), clock.instant(), ahead));
        if (drafted.plan().isReleased()) {
            to.addFlashAttribute("trouble", words.say(language, "plan.released.stays"));
        } else if (!drafted.lost().isEmpty()) {
            to.addFlashAttribute("trouble", lost(drafted, language));
        }
        return page(visible, planId, to);
    }

    /** Which locked items have no place any more, by what the pupils read. */
    private String lost(Drafted drafted, Locale language) {
        List<String> stems = reading.stems(
                drafted.plan().schoolId(),
                drafted.lost().stream().map(Line::itemId).toList());
        return words.say(language, "plan.lost", stems.size(), String.join(words.say(language, "plan.list"), stems));
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

    private static String page(VisibleClass visible, String planId, RedirectAttributes to) {
        to.addAttribute("classId", visible.id());
        to.addAttribute("planId", planId);
        return "redirect:/classes/{classId}/plans/{planId}";
    }
}
