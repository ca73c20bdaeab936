package org.xueqing.dashboard.teacher.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.diagnosis.process.LearningCurve.Finding;
import org.xueqing.diagnosis.process.TimeAndAccuracy;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Placed;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Quadrant;

/** 学习过程 of a class: learning curves, and time beside accuracy. */
@Controller
@OpenTo(Audience.TEACHING)
class ProcessPages {

    /** Eight weeks: what a class does now. */
    private static final Duration LATELY = Duration.ofDays(56);

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final CurveQueries curves;
    private final WorkQueries work;
    private final Clock clock;

    ProcessPages(ClassAccess access, ClassPupils pupils, CurveQueries curves, WorkQueries work, Clock clock) {
        this.access = access;
        this.pupils = pupils;
        this.curves = curves;
        this.work = work;
        this.clock = clock;
    }

    /** A quadrant with who is in it, in school order. */
    record Named(Quadrant quadrant, List<VisiblePupil> pupils) {}

    /** @param point of the quadrants; empty for all; @param activity of the quadrants; empty for any */
    @GetMapping("/classes/{classId}/process")
    String process(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String activity,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        if (!visible.showsPupils()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<VisiblePupil> all = pupils.all(visible);
        List<ShownCurve> found = curves.of(visible, language);
        Map<Finding, List<ShownCurve>> byFinding = found.stream()
                .collect(Collectors.groupingBy(each -> each.curve().finding()));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("curves", found);
        model.addAttribute("byFinding", byFinding);
        model.addAttribute("point", point);
        Instant since = clock.instant().minus(LATELY);
        model.addAttribute("activity", activity);
        model.addAttribute("activities", work.activities(all, since));
        TimeAndAccuracy times = TimeAndAccuracy.of(work.timed(all, since, point, activity));
        model.addAttribute("times", times);
        model.addAttribute("quadrants", named(times, all));
        model.addAttribute(
                "unplaced",
                times.pupils().stream().filter(each -> each.quadrant() == null).count());
        return "process/class";
    }

    private static List<Named> named(TimeAndAccuracy times, List<VisiblePupil> pupils) {
        Map<String, Placed> placed =
                times.pupils().stream().collect(Collectors.toMap(Placed::studentId, Function.identity()));
        return Arrays.stream(Quadrant.values())
                .map(quadrant -> new Named(
                        quadrant,
                        pupils.stream()
                                .filter(pupil -> {
                                    Placed own = placed.get(pupil.studentId());
                                    return own != null && own.quadrant() == quadrant;
                                })
                                .toList()))
                .toList();
    }
}
