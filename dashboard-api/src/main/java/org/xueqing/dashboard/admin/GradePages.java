package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.roster.Schools;

/** Where those begin who keep or lead a school: what is left to set up, and the grades. */
@Controller
@OpenTo(Audience.LEADING)
class GradePages {

    private final GradeAccess access;
    private final ClassAccess classes;
    private final GradeQueries grades;
    private final FirstSteps steps;
    private final ClassConsents consents;
    private final Schools schools;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    GradePages(
            GradeAccess access,
            ClassAccess classes,
            GradeQueries grades,
            FirstSteps steps,
            ClassConsents consents,
            Schools schools,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.classes = classes;
        this.grades = grades;
        this.steps = steps;
        this.consents = consents;
        this.schools = schools;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/grades")
    String grades(@AuthenticationPrincipal Viewer viewer, Model model) {
        List<VisibleGrade> visible = access.grades(viewer);
        model.addAttribute("grades", viewer.role() == Role.ADMIN ? withClasses(viewer, visible) : visible);
        if (viewer.role() == Role.ADMIN) {
            List<FirstSteps.Step> taken = steps.steps(viewer);
            model.addAttribute("steps", taken.stream().allMatch(FirstSteps.Step::isDone) ? List.of() : taken);
            model.addAttribute("isEmpty", visible.isEmpty());
            model.addAttribute(
                    "withoutStatement",
                    consents.withoutStatement(access.kept(viewer)).size());
        }
        return "admin/grades";
    }

    private List<VisibleGrade> withClasses(Viewer viewer, List<VisibleGrade> visible) {
        List<VisibleClass> own = classes.classes(viewer);
        return visible.stream()
                .filter(grade -> own.stream()
                        .anyMatch(one -> one.schoolId().equals(grade.schoolId())
                                && one.name().grade() == grade.grade()))
                .toList();
    }

    @OpenTo(Audience.ADMINISTRATION)
    @PostMapping("/grades")
    String begin(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String school) {
        return schools.begin(viewer, school) ? "redirect:/grades" : "redirect:/grades?refused";
    }

    @GetMapping("/grades/{schoolId}/{grade}")
    String grade(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            Locale language,
            Model model) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        model.addAttribute("grade", visible);
        model.addAttribute("reading", grades.read(visible, language));
        model.addAttribute("times", new TimeWords(messages, language, zone, clock.instant()));
        return "admin/grade";
    }
}
