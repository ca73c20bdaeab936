package org.xueqing.dashboard.work.score;

import java.util.List;
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
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperWords;

/** A pupil's tests, for those who teach the class. Nobody else is on it, and no places. */
@Controller
@OpenTo(Audience.TEACHING)
class PupilScorePages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final PupilScores scores;
    private final Words words;

    PupilScorePages(ClassAccess access, ClassPupils pupils, PupilScores scores, Words words) {
        this.access = access;
        this.pupils = pupils;
        this.scores = scores;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/pupils/{studentId}/scores")
    String scores(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        VisiblePupil pupil = pupils.visible(visible, studentId);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("pupil", pupil);
        model.addAttribute("scores", pupil.showsWork() ? scores.of(visible, pupil) : List.of());
        model.addAttribute("say", new PaperWords(words, language));
        return "work/score/pupil";
    }
}
