package org.xueqing.dashboard.student;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.AbilityQueries;
import org.xueqing.dashboard.finding.HabitQueries;
import org.xueqing.dashboard.finding.OwnCorrections;
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.PositionQueries;

/** The pupil's own page; for the two youngest grades big and with few words. */
@Controller
@OpenTo(Audience.PUPILS)
class OwnPage {

    private static final int LAST_YOUNG_GRADE = 2;
    private static final Duration LATELY = Duration.ofDays(30);

    private final OwnPupils pupils;
    private final OwnMapQueries maps;
    private final AbilityQueries abilities;
    private final HabitQueries habits;
    private final OwnCorrections corrections;
    private final PositionQueries positions;
    private final TimeWords.Of times;
    private final Clock clock;

    OwnPage(
            OwnPupils pupils,
            OwnMapQueries maps,
            AbilityQueries abilities,
            HabitQueries habits,
            OwnCorrections corrections,
            PositionQueries positions,
            TimeWords.Of times,
            Clock clock) {
        this.pupils = pupils;
        this.maps = maps;
        this.abilities = abilities;
        this.habits = habits;
        this.corrections = corrections;
        this.positions = positions;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        OwnPupil own = pupils.self(viewer);
        OwnMap map = maps.map(own);
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("className", own.grade() == 0 ? "" : own.className().in(language));
        model.addAttribute("map", map);
        model.addAttribute("ability", abilities.of(own.pupil()));
        model.addAttribute("praise", habits.of(own.pupil(), language).praise().orElse(null));
        model.addAttribute("since", positions.now());
        model.addAttribute("corrections", corrections.since(clock.instant().minus(LATELY), own));
        model.addAttribute("times", times.now(language));
        return own.grade() >= 1 && own.grade() <= LAST_YOUNG_GRADE ? "student/young" : "student/me";
    }
}
