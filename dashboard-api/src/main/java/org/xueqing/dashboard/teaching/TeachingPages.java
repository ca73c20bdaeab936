package org.xueqing.dashboard.teaching;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperWords;

/** 教学诊断 of a class. */
@Controller
@OpenTo(Audience.TEACHING)
class TeachingPages {

    private final ClassAccess access;
    private final TeachingReading reading;
    private final Words words;

    TeachingPages(ClassAccess access, TeachingReading reading, Words words) {
        this.access = access;
        this.reading = reading;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/teaching")
    String teaching(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam Optional<String> volume,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.rostered(access.visible(viewer, classId));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("isOwn", visible.isOwn());
        model.addAttribute("teaching", reading.read(visible, volume));
        model.addAttribute("say", new PaperWords(words, language));
        return "work/teaching/diagnosis";
    }
}
