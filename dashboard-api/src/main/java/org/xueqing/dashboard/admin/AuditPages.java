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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.AuditTrail;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.StatedReasons;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.TimeWords;

/** Who looked at whom, and the reason that has to be given before looking at pupils outside the roster. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class AuditPages {

    private static final int LAST_PAGE = 10_000;

    private final AuditTrail trail;
    private final AccountNames names;
    private final StatedReasons reasons;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    AuditPages(
            AuditTrail trail,
            AccountNames names,
            StatedReasons reasons,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.trail = trail;
        this.names = names;
        this.reasons = reasons;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String pupil,
            @RequestParam(defaultValue = "0") int page,
            Locale language,
            Model model) {
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        List<AuditTrail.Entry> entries = trail.entries(who.strip(), pupil.strip(), shown);
        model.addAttribute(
                "entries", entries.stream().limit(AuditTrail.PER_PAGE).toList());
        model.addAttribute(
                "names", names.of(entries.stream().map(AuditTrail.Entry::login).toList()));
        model.addAttribute("hasNext", entries.size() > AuditTrail.PER_PAGE);
        model.addAttribute("who", who);
        model.addAttribute("pupil", pupil);
        model.addAttribute("page", shown);
        model.addAttribute("times", times(language));
        return "admin/audit";
    }

    @GetMapping("/outside")
    String outside(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        model.addAttribute("outsiders", reasons.outsiders(viewer));
        model.addAttribute("times", times(language));
        return "admin/outside";
    }

    @PostMapping("/outside")
    String state(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason) {
        return reasons.state(viewer, source, reason) ? "redirect:/outside?stated" : "redirect:/outside?refused";
    }

    private TimeWords times(Locale language) {
        return new TimeWords(messages, language, zone, clock.instant());
    }
}
