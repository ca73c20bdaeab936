package org.xueqing.dashboard.student;

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
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.dashboard.push.PositionQueries;

/** The pupil's own page; for the two youngest grades big and with few words. */
@Controller
@OpenTo(Audience.PUPILS)
class OwnPage {

    private static final int LAST_YOUNG_GRADE = 2;

    private final OwnPupils pupils;
    private final OwnMapQueries maps;
    private final PositionQueries positions;

    OwnPage(OwnPupils pupils, OwnMapQueries maps, PositionQueries positions) {
        this.pupils = pupils;
        this.maps = maps;
        this.positions = positions;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        OwnPupil own = pupils.self(viewer);
        OwnMap map = maps.map(own);
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("className", own.grade() == 0 ? "" : own.className().in(language));
        model.addAttribute("map", map);
        model.addAttribute("since", positions.now());
        return own.grade() >= 1 && own.grade() <= LAST_YOUNG_GRADE ? "student/young" : "student/me";
    }
}
