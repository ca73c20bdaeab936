package org.xueqing.dashboard.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.ingest.activity.TaughtMarks;

/** What a class was taught: a tick per point or whole unit, with a date. */
@Controller
@OpenTo(Audience.TEACHING)
class LessonPages {

    private final ClassAccess access;
    private final PointQueries points;
    private final TaughtMarks marks;
    private final SoonReadable soon;
    private final Audit audit;
    private final Words words;
    private final ZoneId zone;

    LessonPages(
            ClassAccess access,
            PointQueries points,
            TaughtMarks marks,
            SoonReadable soon,
            Audit audit,
            Words words,
            ZoneId zone) {
        this.access = access;
        this.points = points;
        this.marks = marks;
        this.soon = soon;
        this.audit = audit;
        this.words = words;
        this.zone = zone;
    }

    @GetMapping("/classes/{classId}/lessons")
    String lessons(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam Optional<String> volume,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.rostered(access.visible(viewer, classId));
        Volume chosen = volume(visible, volume);
        List<UnitOfPoints> units = points.units(visible, chosen);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("isOwn", visible.isOwn());
        model.addAttribute("units", units);
        model.addAttribute(
                "current", PointQueries.current(units).map(UnitOfPoints::number).orElse(0));
        model.addAttribute("volume", PointQueries.key(chosen));
        model.addAttribute("volumes", volumes(visible));
        model.addAttribute("today", points.today());
        model.addAttribute("form", Forms.fresh());
        model.addAttribute("words", words);
        return "work/lessons";
    }

    /** What is ticked now and was not before is taught; what was ticked before and is not now is withdrawn. */
    @PostMapping("/classes/{classId}/lessons")
    String mark(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String on,
            @RequestParam Optional<String> volume,
            @RequestParam Optional<Integer> unit,
            @RequestParam(defaultValue = "") Set<String> before,
            @RequestParam(defaultValue = "") Set<String> taught,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Volume chosen = volume(visible, volume);
        next.addAttribute("classId", classId);
        next.addAttribute("volume", PointQueries.key(chosen));
        List<UnitOfPoints> units = points.units(visible, chosen);
        Set<String> ticked = new LinkedHashSet<>(taught);
        unit.ifPresent(number -> ticked.addAll(ofUnit(units, number)));
        Optional<LocalDate> day = Forms.date(on).filter(this::isPossible);
        if (day.isEmpty()) {
            next.addFlashAttribute("trouble", words.say(language, "lessons.day", points.today()));
            return "redirect:/classes/{classId}/lessons";
        }
        Set<String> known = units.stream()
                .flatMap(it -> it.points().stream())
                .map(UnitOfPoints.Point::id)
                .collect(Collectors.toSet());
        TaughtMarks.Marking marking = new TaughtMarks.Marking(
                classId,
                without(ticked, before, known),
                without(before, ticked, known),
                day.get().atTime(LocalTime.NOON).atZone(zone).toInstant(),
                viewer.login(),
                Forms.token(form));
        say(next, language, take(visible, marking), marking);
        return "redirect:/classes/{classId}/lessons";
    }

    /** One tick on the class page: taught today. */
    @PostMapping("/classes/{classId}/lessons/today")
    String today(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String point,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Set<String> known = points.units(visible, points.volume(visible)).stream()
                .flatMap(unit -> unit.points().stream())
                .map(UnitOfPoints.Point::id)
                .collect(Collectors.toSet());
        TaughtMarks.Marking marking = new TaughtMarks.Marking(
                classId,
                without(Set.of(point), Set.of(), known),
                List.of(),
                points.today().atTime(LocalTime.NOON).atZone(zone).toInstant(),
                viewer.login(),
                Forms.token(form));
        say(next, language, take(visible, marking), marking);
        next.addAttribute("classId", classId);
        return "redirect:/classes/{classId}";
    }

    private boolean take(VisibleClass visible, TaughtMarks.Marking marking) {
        if (marking.taught().isEmpty() && marking.withdrawn().isEmpty()) {
            return true;
        }
        boolean isTaken = marks.mark(marking);
        if (isTaken) {
            audit.record(
                    visible.viewer(),
                    Audit.Action.TAUGHT_MARKED,
                    visible,
                    "+" + String.join(";", marking.taught()) + " -" + String.join(";", marking.withdrawn()));
            soon.await();
        }
        return isTaken;
    }

    private void say(RedirectAttributes next, Locale language, boolean isTaken, TaughtMarks.Marking marking) {
        if (isTaken) {
            next.addFlashAttribute(
                    "said",
                    words.say(
                            language,
                            "lessons.saved",
                            marking.taught().size(),
                            marking.withdrawn().size()));
        } else {
            next.addFlashAttribute("trouble", words.say(language, "lessons.sent-before"));
        }
    }

    /** A lesson of the last twelve months. */
    private boolean isPossible(LocalDate day) {
        LocalDate today = points.today();
        return !day.isAfter(today) && day.isAfter(today.minusYears(1));
    }

    private Volume volume(VisibleClass visible, Optional<String> requested) {
        return requested.flatMap(PointQueries::parse).orElseGet(() -> points.volume(visible));
    }

    /** Both volumes of the grade, and the one before, which may have been left unfinished. */
    private static List<String> volumes(VisibleClass visible) {
        int grade = visible.name().grade();
        List<String> keys = new ArrayList<>();
        if (grade > 1) {
            keys.add(PointQueries.key(new Volume(grade - 1, Semester.SECOND)));
        }
        keys.add(PointQueries.key(new Volume(grade, Semester.FIRST)));
        keys.add(PointQueries.key(new Volume(grade, Semester.SECOND)));
        return keys;
    }

    private static List<String> ofUnit(List<UnitOfPoints> units, int number) {
        return units.stream()
                .filter(unit -> unit.number() == number)
                .flatMap(unit -> unit.points().stream())
                .map(UnitOfPoints.Point::id)
                .toList();
    }

    private static List<String> without(Set<String> ids, Set<String> others, Set<String> known) {
        return ids.stream()
                .filter(id -> known.contains(id) && !others.contains(id))
                .sorted()
                .toList();
    }
}
