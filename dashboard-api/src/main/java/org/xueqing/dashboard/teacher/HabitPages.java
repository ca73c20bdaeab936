package org.xueqing.dashboard.teacher;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.HabitQueries;

/** Which habits are common in a class. */
@Controller
@OpenTo(Audience.TEACHING)
class HabitPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final HabitQueries habits;

    HabitPages(ClassAccess access, ClassPupils pupils, HabitQueries habits) {
        this.access = access;
        this.pupils = pupils;
        this.habits = habits;
    }

    @GetMapping("/classes/{classId}/habits")
    String habits(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        if (!visible.showsPupils()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<VisiblePupil> all = pupils.all(visible);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("habits", ClassHabit.of(habits.found(all), all));
        model.addAttribute("types", habits.types(visible, all).orElse(null));
        return "habits";
    }
}
