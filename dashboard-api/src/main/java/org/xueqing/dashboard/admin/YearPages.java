package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.roster.YearRollOver;

/** Takes a school into its next year: first what would happen, then, confirmed, it happens. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class YearPages {

    private final GradeAccess access;
    private final YearRollOver rollOver;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    YearPages(GradeAccess access, YearRollOver rollOver, Audit audit, Clock clock, ZoneId zone) {
        this.access = access;
        this.rollOver = rollOver;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/roster/year")
    String plan(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String first,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        int year = to == 0 ? nextYear(kept) : to;
        LocalDate firstDay = firstDay(first, year);
        model.addAttribute("school", kept);
        model.addAttribute("to", year);
        model.addAttribute("first", firstDay);
        try {
            model.addAttribute("steps", rollOver.plan(request(viewer, kept, year, firstDay)));
        } catch (SpokenException e) {
            model.addAttribute("said", e.sentence().in(language));
            model.addAttribute("steps", List.of());
        }
        return "admin/year";
    }

    @PostMapping("/roster/year")
    String apply(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "false") boolean sure,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        if (!sure) {
            model.addAttribute("objection", "sure");
            return plan(viewer, kept.id(), to, first, language, model);
        }
        try {
            rollOver.apply(request(viewer, kept, to, firstDay(first, to)));
        } catch (SpokenException e) {
            model.addAttribute("said", e.sentence().in(language));
            return plan(viewer, kept.id(), to, first, language, model);
        }
        audit.record(viewer.login(), Audit.Action.ROSTER_CHANGED, "school year " + to);
        return "redirect:/roster?done&school=" + kept.id();
    }

    private static YearRollOver.Request request(Viewer viewer, KeptSchool kept, int to, LocalDate firstDay) {
        return new YearRollOver.Request(kept.name(), to, firstDay, viewer.login());
    }

    /** The first of September where no day is named, or what is named is none. */
    private static LocalDate firstDay(String text, int year) {
        try {
            return text.isEmpty() ? LocalDate.of(year, 9, 1) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return LocalDate.of(Math.max(2000, Math.min(2100, year)), 9, 1);
        }
    }

    private int nextYear(KeptSchool kept) {
        return rollOver.nextYear(kept.id())
                .orElseGet(() -> RosterRequest.schoolYear(LocalDate.ofInstant(clock.instant(), zone)) + 1);
    }
}
