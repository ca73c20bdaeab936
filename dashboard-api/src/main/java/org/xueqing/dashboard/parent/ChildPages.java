package org.xueqing.dashboard.parent;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.AbilityQueries;
import org.xueqing.dashboard.finding.OwnCorrections;
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.PositionQueries;
import org.xueqing.ingest.statement.Purpose;

/** A guardian's pages: the children, one child, and on request the marks of the child's tests. */
@Controller
@OpenTo(Audience.GUARDIANS)
class ChildPages {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration CORRECTED_LATELY = Duration.ofDays(30);

    private final OwnPupils pupils;
    private final OwnMapQueries maps;
    private final AbilityQueries abilities;
    private final Digests digests;
    private final OwnCorrections corrections;
    private final PositionQueries positions;
    private final Consents consents;
    private final TestScores scores;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ChildPages(
            OwnPupils pupils,
            OwnMapQueries maps,
            AbilityQueries abilities,
            Digests digests,
            OwnCorrections corrections,
            PositionQueries positions,
            Consents consents,
            TestScores scores,
            Audit audit,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.pupils = pupils;
        this.maps = maps;
        this.abilities = abilities;
        this.digests = digests;
        this.corrections = corrections;
        this.positions = positions;
        this.consents = consents;
        this.scores = scores;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A child among the guardian's own.
     *
     * @param number 学号, by which twins and namesakes are told apart
     */
    public record Card(String studentId, String name, String number, String className) {}

    /** An only child needs no list. */
    @GetMapping("/children")
    String children(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        List<OwnPupil> children = pupils.children(viewer);
        if (children.size() == 1) {
            return "redirect:/children/" + children.get(0).pupil().studentId();
        }
        model.addAttribute(
                "children",
                children.stream()
                        .map(own -> new Card(
                                own.pupil().studentId(),
                                own.pupil().name(),
                                own.pupil().number(),
                                className(own, language)))
                        .toList());
        return "parent/children";
    }

    @GetMapping("/children/{studentId}")
    String child(@AuthenticationPrincipal Viewer viewer, @PathVariable String studentId, Locale language, Model model) {
        OwnPupil own = pupils.child(viewer, studentId);
        describe(own, language, model);
        boolean isDigestWithheld = consents.isWithheld(own.pupil(), Purpose.DIGEST);
        model.addAttribute("isDigestWithheld", isDigestWithheld);
        if (own.pupil().showsWork() && !isDigestWithheld) {
            OwnMap map = maps.map(own);
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            model.addAttribute("map", map);
            model.addAttribute("ability", abilities.of(own.pupil()));
            model.addAttribute("week", digests.latest(own, map, today));
            model.addAttribute("since", positions.now());
            model.addAttribute("corrections", corrections.since(clock.instant().minus(CORRECTED_LATELY), own));
            model.addAttribute("wentWell", map.heldSince(clock.instant().minus(LATELY)));
            model.addAttribute("hasTests", scores.hasAny(own));
            model.addAttribute("times", new TimeWords(messages, language, zone, clock.instant()));
        }
        return "parent/child";
    }

    /** Only the own guardian, only on request, and each look is written down. */
    @GetMapping("/children/{studentId}/scores")
    String scores(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String studentId, Locale language, Model model) {
        OwnPupil own = pupils.child(viewer, studentId);
        describe(own, language, model);
        audit.record(viewer, Audit.Action.READ_SCORE, own.pupil(), "");
        model.addAttribute("scores", own.pupil().showsWork() ? scores.of(own) : List.of());
        return "parent/scores";
    }

    private static void describe(OwnPupil own, Locale language, Model model) {
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("className", className(own, language));
    }

    private static String className(OwnPupil own, Locale language) {
        return own.grade() == 0 ? "" : own.className().in(language);
    }
}
