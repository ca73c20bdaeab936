package org.xueqing.dashboard.parent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Purpose;

/** Where a guardian gives and withdraws consent, each as easily as the other. */
@Controller("guardianConsentPages")
@OpenTo(Audience.GUARDIANS)
class ConsentPages {

    private final OwnPupils pupils;
    private final Consents consents;

    ConsentPages(OwnPupils pupils, Consents consents) {
        this.pupils = pupils;
        this.consents = consents;
    }

    @GetMapping("/children/{studentId}/consent")
    String form(@AuthenticationPrincipal Viewer viewer, @PathVariable String studentId, Locale language, Model model) {
        OwnPupil own = pupils.child(viewer, studentId);
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("className", own.grade() == 0 ? "" : own.className().in(language));
        model.addAttribute("states", consents.states(viewer, own.pupil()));
        return "parent/consent";
    }

    @PostMapping("/children/{studentId}/consent")
    String decide(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String studentId,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String decision) {
        OwnPupil own = pupils.child(viewer, studentId);
        consents.decide(viewer, own.pupil(), one(Purpose.values(), purpose), one(Decision.values(), decision));
        return "redirect:/children/" + own.pupil().studentId() + "/consent?saved#" + purpose;
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        Optional<E> found =
                Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
        return found.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "one of " + Arrays.toString(values)));
    }
}
