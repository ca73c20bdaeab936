package org.xueqing.dashboard.parent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.ingest.statement.Purpose;

/** 学习简报: a week of the own child on one page, to read or to print. */
@Controller
@OpenTo(Audience.GUARDIANS)
class DigestPages {

    private final OwnPupils pupils;
    private final OwnMapQueries maps;
    private final Digests digests;
    private final Consents consents;
    private final Clock clock;
    private final ZoneId zone;

    DigestPages(OwnPupils pupils, OwnMapQueries maps, Digests digests, Consents consents, Clock clock, ZoneId zone) {
        this.pupils = pupils;
        this.maps = maps;
        this.digests = digests;
        this.consents = consents;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param week any day of it; the latest one that says something where it names none */
    @GetMapping("/children/{studentId}/week")
    String week(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String studentId,
            @RequestParam(defaultValue = "") String week,
            Locale language,
            Model model) {
        OwnPupil own = pupils.child(viewer, studentId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean isDigestWithheld = consents.isWithheld(own.pupil(), Purpose.DIGEST);
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("className", own.grade() == 0 ? "" : own.className().in(language));
        model.addAttribute("isDigestWithheld", isDigestWithheld);
        if (own.pupil().showsWork() && !isDigestWithheld) {
            OwnMap map = maps.map(own);
            Digest digest =
                    week.isEmpty() ? digests.latest(own, map, today) : digests.of(own, map, day(week, today), today);
            model.addAttribute("digest", digest);
            model.addAttribute("isLast", digest.monday().equals(Digest.monday(today)));
        }
        return "parent/week";
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
