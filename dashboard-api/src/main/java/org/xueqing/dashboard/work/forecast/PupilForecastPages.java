package org.xueqing.dashboard.work.forecast;

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
import org.xueqing.ingest.forecast.PupilChances;
import org.xueqing.ingest.forecast.PupilForecast;
import org.xueqing.ingest.forecast.PupilForecast.Silent;

/** What is foretold of a pupil's next answers, for those who teach the class. */
@Controller
@OpenTo(Audience.TEACHING)
class PupilForecastPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final PupilChances chances;
    private final Words words;

    PupilForecastPages(ClassAccess access, ClassPupils pupils, PupilChances chances, Words words) {
        this.access = access;
        this.pupils = pupils;
        this.chances = chances;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/pupils/{studentId}/forecast")
    String forecast(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        VisiblePupil pupil = pupils.visible(visible, studentId);
        PupilForecast forecast = forecast(visible, pupil, language);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("pupil", pupil);
        model.addAttribute("silent", forecast instanceof Silent silent ? silent.why() : null);
        model.addAttribute("forecast", forecast);
        return "work/forecast/pupil";
    }

    private PupilForecast forecast(VisibleClass visible, VisiblePupil pupil, Locale language) {
        return pupils.mayBeForetold(visible, pupil)
                ? chances.of(pupil.studentId(), visible.name().grade(), language)
                : new Silent(words.say(language, "forecast.withheld"));
    }
}
