package org.xueqing.dashboard.roster;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.SchoolPupils;
import org.xueqing.dashboard.access.SchoolPupils.RosterPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.store.Store;

/**
 * Everything of a pupil is erased, at a guardian's wish or when its time is over: asked for here, done by {@code
 * org.xueqing.ingest.erasure}, and followed here until it is proven.
 */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class ErasurePages {

    private static final int LONGEST_REASON = 200;

    private final GradeAccess access;
    private final SchoolPupils pupils;
    private final Store store;
    private final TimeWords.Of times;
    private final Clock clock;

    ErasurePages(GradeAccess access, SchoolPupils pupils, Store store, TimeWords.Of times, Clock clock) {
        this.access = access;
        this.pupils = pupils;
        this.store = store;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/roster/erasures")
    String erasures(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        List<Tombstones.Erased> erased = Tombstones.seenBy(store, viewer.login());
        model.addAttribute("erasures", erased);
        model.addAttribute("times", times.now(language));
        model.addAttribute("goesOn", erased.stream().anyMatch(one -> one.doneAt() == null));
        return "admin/erasures";
    }

    @GetMapping("/roster/erase")
    String ask(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String pupil,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        RosterPupil one = pupils.one(kept, pupil);
        model.addAttribute("school", kept);
        model.addAttribute("pupil", one);
        model.addAttribute("answers", pupils.answers(one));
        model.addAttribute("language", language);
        model.addAttribute("longest", LONGEST_REASON);
        return "admin/erase";
    }

    /** @param name of the pupil, written once more: what is erased cannot be brought back */
    @PostMapping("/roster/erase")
    String erase(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String pupil,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String name,
            Locale language,
            Model model) {
        RosterPupil one = pupils.one(access.kept(viewer, school), pupil);
        String why = reason.strip();
        Optional<String> objection = objection(one, why, name.strip());
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            model.addAttribute("reason", why);
            return ask(viewer, school, pupil, language, model);
        }
        Tombstones.begin(store, List.of(one.studentId()), viewer.login(), why, clock.instant());
        return "redirect:/roster/erasures?begun";
    }

    /** What stands in the way; a reason outlives the pupil's data, so it must not name the pupil. */
    private static Optional<String> objection(RosterPupil pupil, String reason, String name) {
        if (reason.length() < Tombstones.SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return Optional.of("reason");
        }
        if (reason.contains(pupil.name()) || names(reason, pupil.nationalId())) {
            return Optional.of("names");
        }
        return name.equals(pupil.name()) ? Optional.empty() : Optional.of("name");
    }

    private static boolean names(String reason, String number) {
        return !number.isEmpty() && reason.contains(number);
    }
}
