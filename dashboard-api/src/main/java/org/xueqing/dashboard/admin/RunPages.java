package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.SchoolPupils;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.TimeWords;

/** How fresh the figures are and what of the data needs a hand. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class RunPages {

    private static final Duration QUIET = Duration.ofDays(14);

    private final GradeAccess access;
    private final QualityQueries quality;
    private final SchoolPupils pupils;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    RunPages(
            GradeAccess access,
            QualityQueries quality,
            SchoolPupils pupils,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.quality = quality;
        this.pupils = pupils;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/runs")
    String runs(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        List<KeptSchool> schools = access.kept(viewer);
        Instant since = clock.instant().minus(QUIET);
        model.addAttribute("runs", quality.runs());
        model.addAttribute("audit", quality.audit());
        model.addAttribute("imports", quality.imports());
        model.addAttribute("rejections", quality.rejections());
        model.addAttribute("unmapped", quality.unmapped());
        model.addAttribute("withheldEvents", quality.withheldEvents());
        model.addAttribute(
                "quiet",
                schools.stream()
                        .mapToLong(school -> pupils.quietSince(school, since))
                        .sum());
        model.addAttribute("pupils", schools.stream().mapToLong(pupils::count).sum());
        model.addAttribute(
                "withoutLessons",
                quality.classesWithoutLessons(
                        schools.stream().map(KeptSchool::id).toList()));
        model.addAttribute("times", new TimeWords(messages, language, zone, clock.instant()));
        return "admin/runs";
    }
}
