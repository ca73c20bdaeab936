package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.ingest.plan.PlanGroups;
import org.xueqing.plan.Pair;

/** Who may explain something to each other: as of now, for the teacher alone. */
@Controller
@OpenTo(Audience.TEACHING)
class PairPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanGroups groups;
    private final PlanWords words;

    PairPages(ClassAccess access, PlanReading reading, PlanGroups groups, PlanWords words) {
        this.access = access;
        this.reading = reading;
        this.groups = groups;
        this.words = words;
    }

    /** Two pupils, and what each explains. */
    public record Couple(VisiblePupil one, String oneExplains, VisiblePupil other, String otherExplains) {}

    @GetMapping("/classes/{classId}/pairs")
    String pairs(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Map<String, VisiblePupil> here = reading.here(visible);
        List<Couple> couples = new ArrayList<>();
        Set<String> paired = new HashSet<>();
        for (Pair pair : groups.pairs(reading.planned(visible))) {
            VisiblePupil one = here.get(pair.one());
            VisiblePupil other = here.get(pair.other());
            if (one != null && other != null) {
                couples.add(new Couple(
                        one,
                        words.point(pair.oneExplains(), language),
                        other,
                        words.point(pair.otherExplains(), language)));
                paired.addAll(List.of(pair.one(), pair.other()));
            }
        }
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("couples", couples);
        model.addAttribute(
                "alone",
                here.values().stream()
                        .filter(pupil -> !paired.contains(pupil.studentId()))
                        .map(VisiblePupil::name)
                        .toList());
        return "work/plan/pairs";
    }
}
