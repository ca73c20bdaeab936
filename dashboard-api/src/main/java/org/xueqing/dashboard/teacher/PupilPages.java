package org.xueqing.dashboard.teacher;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.AbilityQueries;
import org.xueqing.dashboard.finding.HabitQueries;
import org.xueqing.dashboard.finding.RateQueries;
import org.xueqing.dashboard.finding.SolutionQueries;
import org.xueqing.dashboard.finding.TimeWords;

/** One pupil of a class: what the pupil can do by area, by competency and over time, how fast practice helps and fades, and how the pupil goes about the work. */
@Controller
@OpenTo(Audience.TEACHING)
class PupilPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final AbilityQueries abilities;
    private final RateQueries rates;
    private final HabitQueries habits;
    private final SolutionQueries solutions;
    private final TimeWords.Of times;

    PupilPages(
            ClassAccess access,
            ClassPupils pupils,
            AbilityQueries abilities,
            RateQueries rates,
            HabitQueries habits,
            SolutionQueries solutions,
            TimeWords.Of times) {
        this.access = access;
        this.pupils = pupils;
        this.abilities = abilities;
        this.rates = rates;
        this.habits = habits;
        this.solutions = solutions;
        this.times = times;
    }

    @GetMapping("/classes/{classId}/pupils/{studentId}")
    String pupil(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        VisiblePupil pupil = pupils.visible(visible, studentId);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("pupil", pupil);
        model.addAttribute("isOwn", visible.isOwn());
        model.addAttribute("ability", abilities.of(pupil));
        model.addAttribute("rates", rates.of(pupil));
        model.addAttribute("habits", habits.of(pupil, language));
        model.addAttribute("solutions", solutions.of(pupil, language));
        model.addAttribute("times", times.now(language));
        return "pupil";
    }
}
