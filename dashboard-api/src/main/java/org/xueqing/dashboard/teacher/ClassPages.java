package org.xueqing.dashboard.teacher;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.PositionQueries;
import org.xueqing.dashboard.teacher.ClassReading.Matrix;
import org.xueqing.dashboard.work.ClassDay;

/** The teacher's pages: the classes, one class, and the answers behind one cell. */
@Controller
@OpenTo(Audience.TEACHING)
class ClassPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassReading reading;
    private final RunQueries runs;
    private final ReasonsReading reasons;
    private final ClassDay day;
    private final ClassConsents consents;
    private final PositionQueries positions;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ClassPages(
            ClassAccess access,
            ClassPupils pupils,
            ClassReading reading,
            RunQueries runs,
            ReasonsReading reasons,
            ClassDay day,
            ClassConsents consents,
            PositionQueries positions,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.pupils = pupils;
        this.reading = reading;
        this.runs = runs;
        this.reasons = reasons;
        this.day = day;
        this.consents = consents;
        this.positions = positions;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/classes")
    String classes(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        List<VisibleClass> classes = access.classes(viewer);
        Optional<PublishedRun> run = runs.published();
        model.addAttribute(
                "cards",
                classes.stream()
                        .map(visible -> new Card(
                                visible.id(),
                                visible.name().in(language),
                                visible.school(),
                                visible.showsPupils(),
                                pupils.count(visible)))
                        .toList());
        model.addAttribute("run", run.orElse(null));
        model.addAttribute("hasAnswers", run.isPresent() || runs.hasAnswers());
        model.addAttribute("times", times(language));
        return "classes";
    }

    @GetMapping("/classes/{classId}")
    String schoolClass(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam Optional<String> volume,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean untaught,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        Matrix matrix = reading.matrix(visible, volume, page);
        List<PointSummary> summaries = reading.summaries(visible, matrix.run(), matrix.points());
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("run", matrix.run().orElse(null));
        model.addAttribute("hasAnswers", matrix.run().isPresent() || runs.hasAnswers());
        model.addAttribute("volumes", VolumeTab.of(matrix, messages, language));
        model.addAttribute(
                "volume", matrix.volume() == null ? null : matrix.volume().toString());
        model.addAttribute("weakest", WeakestPoints.of(summaries));
        HeatMap.Shown shown = untaught ? HeatMap.Shown.ALL : HeatMap.Shown.TAUGHT;
        model.addAttribute("heatMap", HeatMap.of(visible, matrix, shown, summaries, times(language), language));
        model.addAttribute("showsUntaught", untaught);
        model.addAttribute(
                "withheld",
                matrix.page().pupils().stream()
                        .filter(pupil -> !pupil.showsWork())
                        .count());
        model.addAttribute("withoutDigest", visible.showsPupils() ? consents.withoutDigest(visible) : 0);
        model.addAttribute("steps", day.steps(visible).orElse(null));
        model.addAttribute("paging", matrix.page().paging());
        model.addAttribute("since", positions.now());
        model.addAttribute("times", times(language));
        return "class";
    }

    /** A fragment for the page's drawer, a page of its own for everyone else. */
    @GetMapping("/classes/{classId}/pupils/{studentId}/points/{pointId}")
    String evidence(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            @PathVariable String pointId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDrawer,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        Optional<PublishedRun> run = runs.published();
        Evidence evidence = reading.evidence(visible, studentId, pointId);
        VisiblePupil pupil = pupils.visible(visible, studentId);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("pupil", pupil);
        model.addAttribute("reasons", reasons.of(visible, pupil, run, evidence, language));
        model.addAttribute("run", run.orElse(null));
        model.addAttribute("evidence", evidence);
        model.addAttribute("pointName", evidence.knowledgePoint().nameIn(language));
        model.addAttribute("level", Level.of(evidence.mastery(), run));
        model.addAttribute("times", times(language));
        return inDrawer ? "evidence :: evidence" : "evidence";
    }

    private TimeWords times(Locale language) {
        return new TimeWords(messages, language, zone, clock.instant());
    }

    /**
     * A class among others.
     *
     * @param showsPupils whether the viewer sees its pupils one by one; else their number is not told
     */
    public record Card(String id, String name, String school, boolean showsPupils, int pupils) {}
}
