package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.ingest.roster.ClassStatements;
import org.xueqing.ingest.statement.Purpose;

/** The consent of a class: what was collected on paper, who refuses what, and how long the class may wait. */
@Controller("classConsentPages")
@OpenTo(Audience.CONSENT_KEEPING)
class ConsentPages {

    private static final int LONGEST_NAME = 60;

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassConsents classConsents;
    private final Consents consents;
    private final ClassStatements statements;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    ConsentPages(
            ClassAccess access,
            ClassPupils pupils,
            ClassConsents classConsents,
            Consents consents,
            ClassStatements statements,
            Audit audit,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.pupils = pupils;
        this.classConsents = classConsents;
        this.consents = consents;
        this.statements = statements;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** A child for whom something is withheld. */
    public record Refusal(String number, String name, List<Purpose> purposes) {}

    @GetMapping("/classes/{classId}/consent")
    String overview(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        List<VisiblePupil> all = pupils.all(visible);
        Map<String, List<Purpose>> withheld = consents.withheld(all);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("pupils", all.size());
        model.addAttribute("statements", classConsents.statements(visible));
        model.addAttribute("standing", classConsents.standing(visible).name());
        model.addAttribute("daysLeft", classConsents.daysLeft(visible));
        model.addAttribute(
                "refusals",
                all.stream()
                        .filter(pupil -> withheld.containsKey(pupil.studentId()))
                        .map(pupil -> new Refusal(
                                pupil.number(), pupil.name(), withheld.getOrDefault(pupil.studentId(), List.of())))
                        .toList());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("today", today());
        return "admin/consent";
    }

    @PostMapping("/classes/{classId}/consent")
    String state(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") List<String> purpose,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        Optional<LocalDate> day = day(on);
        String who = by.strip();
        List<Purpose> stated = Arrays.stream(Purpose.values())
                .filter(one -> purpose.contains(one.name()))
                .toList();
        if (day.isEmpty()
                || who.isEmpty()
                || who.length() > LONGEST_NAME
                || stated.isEmpty()
                || visible.isUnassigned()) {
            model.addAttribute("objection", day.isEmpty() ? "date" : who.isEmpty() ? "by" : "purpose");
            return overview(viewer, visible.id(), language, model);
        }
        statements.record(new ClassStatements.PaperForms(visible.id(), day.get(), who, viewer.login()), stated);
        audit.record(viewer, Audit.Action.CONSENT_RECORDED, visible, stated + " " + day.get() + " " + who);
        return "redirect:/classes/" + visible.id() + "/consent?saved";
    }

    /** Nobody has collected anything tomorrow. */
    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(today()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
