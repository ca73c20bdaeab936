package org.xueqing.dashboard.teacher.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.ingest.replay.MasteryAlong;

/** 学习过程 of one pupil: celeration chart, sittings, attempts, and the path of a day. */
@Controller
@OpenTo(Audience.TEACHING)
class PupilProcessPages {

    private static final int FIRST_YEAR = 2000;

    /** Twenty weeks: the length of a Standard Celeration Chart. */
    private static final Duration SHOWN = Duration.ofDays(140);

    private static final int MOST_POINTS = 8;

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final WorkQueries work;
    private final PointNames names;
    private final RunQueries runs;
    private final MasteryAlong along;
    private final TimeWords.Of times;
    private final Clock clock;
    private final ZoneId zone;

    PupilProcessPages(
            ClassAccess access,
            ClassPupils pupils,
            WorkQueries work,
            PointNames names,
            RunQueries runs,
            MasteryAlong along,
            TimeWords.Of times,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.pupils = pupils;
        this.work = work;
        this.names = names;
        this.runs = runs;
        this.along = along;
        this.times = times;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param point of the chart; empty for all of them */
    @GetMapping("/classes/{classId}/pupils/{studentId}/process")
    String process(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            @RequestParam(defaultValue = "") String point,
            Locale language,
            Model model) {
        VisiblePupil pupil = shown(access.visible(viewer, classId), studentId, language, model);
        Instant since = clock.instant().minus(SHOWN);
        Instant until = clock.instant().plusSeconds(1);
        PupilProcess process = PupilProcess.of(work.done(pupil, since, until), work.steps(pupil, since, until), zone);
        List<String> offered =
                process.byPoint().keySet().stream().limit(MOST_POINTS).toList();
        String chosen = process.byPoint().containsKey(point) ? point : "";
        model.addAttribute("process", process);
        model.addAttribute("offered", offered);
        model.addAttribute("chosen", chosen);
        model.addAttribute("names", names.of(process.byPoint().keySet(), language));
        model.addAttribute("chart", new CelerationPicture(process.byPoint().getOrDefault(chosen, process.all())));
        return "process/pupil";
    }

    /** @param day none, or one that cannot be, for the last one with answers */
    @GetMapping("/classes/{classId}/pupils/{studentId}/path")
    String path(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            Locale language,
            Model model) {
        VisiblePupil pupil = shown(access.visible(viewer, classId), studentId, language, model);
        List<LocalDate> days = work.days(pupil, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate chosen = day.filter(asked -> asked.getYear() >= FIRST_YEAR && !asked.isAfter(today))
                .or(() -> days.stream().findFirst())
                .orElse(today);
        Instant since = chosen.atStartOfDay(zone).toInstant();
        Instant until = chosen.plusDays(1).atStartOfDay(zone).toInstant();
        Map<String, Double> mastery = runs.published()
                .map(run -> along.after(run.runId(), work.until(pupil, until)))
                .orElse(Map.of());
        List<PathStep> path = PathStep.of(work.done(pupil, since, until), work.steps(pupil, since, until), mastery);
        model.addAttribute("day", chosen);
        model.addAttribute(
                "earlier",
                days.stream().filter(each -> each.isBefore(chosen)).findFirst().orElse(null));
        model.addAttribute(
                "later",
                days.stream()
                        .filter(each -> each.isAfter(chosen))
                        .reduce((one, other) -> other)
                        .orElse(null));
        model.addAttribute("path", path);
        model.addAttribute(
                "names",
                names.of(
                        path.stream()
                                .flatMap(each -> Optional.ofNullable(each.sofar()).stream())
                                .map(PathStep.SoFar::point)
                                .toList(),
                        language));
        return "process/path";
    }

    private VisiblePupil shown(VisibleClass visible, String studentId, Locale language, Model model) {
        VisiblePupil pupil = pupils.visible(visible, studentId);
        model.addAllAttributes(Map.of(
                "schoolClass",
                visible,
                "className",
                visible.name().in(language),
                "pupil",
                pupil,
                "times",
                times.now(language)));
        return pupil;
    }
}
