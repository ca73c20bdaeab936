package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.roster.SchoolCalendar;
import org.xueqing.dashboard.roster.SchoolCalendar.TermDays;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.plan.Budget;

/** The school's terms and the window of the one test in each. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class CalendarPages {

    private final GradeAccess access;
    private final SchoolCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    CalendarPages(GradeAccess access, SchoolCalendar calendar, Clock clock, ZoneId zone) {
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/calendar")
    String calendar(
            @AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String school, Model model) {
        if (access.kept(viewer).isEmpty()) {
            return "redirect:/grades?first";
        }
        KeptSchool kept = access.kept(viewer, school);
        model.addAttribute("school", kept);
        model.addAttribute("schools", access.kept(viewer));
        model.addAttribute("terms", calendar.terms(kept));
        model.addAttribute("homeworkMinutes", calendar.homeworkMinutes(kept));
        model.addAttribute("alarmsADay", calendar.alarmsADay(kept));
        model.addAttribute("mostAlarms", SchoolCalendar.MOST_ALARMS_A_DAY);
        model.addAttribute("levels", calendar.levels(kept));
        model.addAttribute("legalMinutes", Budget.MOST_HOMEWORK_MINUTES);
        model.addAttribute("year", RosterRequest.schoolYear(LocalDate.ofInstant(clock.instant(), zone)));
        return "admin/calendar";
    }

    @PostMapping("/calendar")
    String set(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String semester,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String examFrom,
            @RequestParam(defaultValue = "") String examTo,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        Optional<TermDays> term = term(year, semester, first, last, examFrom, examTo);
        Optional<String> objection =
                term.isEmpty() ? Optional.of("days") : term.get().objection();
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            return calendar(viewer, kept.id(), model);
        }
        calendar.set(viewer, kept, term.get());
        return "redirect:/calendar?saved&school=" + kept.id();
    }

    /** How much of the day's written homework mathematics may take. */
    @PostMapping("/calendar/homework")
    String setHomework(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int minutes,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        if (minutes < 1 || minutes > Budget.MOST_HOMEWORK_MINUTES) {
            model.addAttribute("objection", "homework");
            return calendar(viewer, kept.id(), model);
        }
        calendar.setHomeworkMinutes(viewer, kept, minutes);
        return "redirect:/calendar?saved&school=" + kept.id();
    }

    /** How many pupils of a class may be newly put before its teachers on one day. */
    @PostMapping("/calendar/alarms")
    String setAlarms(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "-1") int most,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        if (most < 0 || most > SchoolCalendar.MOST_ALARMS_A_DAY) {
            model.addAttribute("objection", "alarms");
            return calendar(viewer, kept.id(), model);
        }
        calendar.setAlarmsADay(viewer, kept, most);
        return "redirect:/calendar?saved&school=" + kept.id();
    }

    /** From where a result of a test counts as what. */
    @PostMapping("/calendar/levels")
    String setLevels(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int excellent,
            @RequestParam(defaultValue = "0") int good,
            @RequestParam(defaultValue = "0") int pass,
            @RequestParam(defaultValue = "0") int low,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        if (!Thresholds.fall(excellent, good, pass, low)) {
            model.addAttribute("objection", "levels");
            return calendar(viewer, kept.id(), model);
        }
        calendar.setLevels(viewer, kept, new Thresholds(excellent, good, pass, low));
        return "redirect:/calendar?saved&school=" + kept.id();
    }

    /** Empty where a day is missing or is none. */
    private static Optional<TermDays> term(
            int year, String semester, String first, String last, String examFrom, String examTo) {
        try {
            return Optional.of(new TermDays(
                    year,
                    semester,
                    LocalDate.parse(first),
                    LocalDate.parse(last),
                    dayOrNone(examFrom),
                    dayOrNone(examTo)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate dayOrNone(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
