package org.xueqing.dashboard.work;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.LiveStreams;
import org.xueqing.dashboard.push.PositionQueries;

/** The 讲评 screen: read from the last row, printed on one page, no names; it follows the answers while it is open. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class ReviewPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ActivityQueries activities;
    private final AnotherItem another;
    private final Misconceptions misconceptions;
    private final PositionQueries positions;
    private final LiveStreams streams;
    private final TimeWords.Of times;
    private final Audit audit;

    ReviewPages(
            ClassAccess access,
            ClassPupils pupils,
            ActivityQueries activities,
            AnotherItem another,
            Misconceptions misconceptions,
            PositionQueries positions,
            LiveStreams streams,
            TimeWords.Of times,
            Audit audit) {
        this.access = access;
        this.pupils = pupils;
        this.activities = activities;
        this.another = another;
        this.misconceptions = misconceptions;
        this.positions = positions;
        this.streams = streams;
        this.times = times;
        this.audit = audit;
    }

    @GetMapping("/classes/{classId}/activities/{activityId}/review")
    String review(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        Review review = Review.of(activities.items(activity), activities.marks(visible, activity));
        note(viewer, visible, activity, !byItself.isEmpty());
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("activity", activity);
        model.addAttribute("review", new Review(review.pupils(), another.beside(activity, review.missed())));
        model.addAttribute("reasons", new ReviewWords(misconceptions, language));
        model.addAttribute("pupils", pupils.count(visible));
        model.addAttribute("since", positions.now());
        return "work/review";
    }

    /** A page that reads itself again is one look with its stream. */
    private void note(Viewer viewer, VisibleClass visible, ActivityLine activity, boolean isByItself) {
        if (isByItself) {
            pupils.followed(visible);
        } else {
            audit.record(viewer, Audit.Action.READ_CLASS, visible, "review " + activity.id());
        }
    }

    /** Says that somebody of the class has answered; an open review reads itself again. */
    @GetMapping(path = "/api/v1/classes/{classId}/answers/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        VisibleClass visible = access.visible(viewer, classId);
        streams.open(
                request,
                response,
                viewer,
                new ReviewBoard(visible.id(), pupils.followed(visible), () -> times.now(language)));
    }
}
