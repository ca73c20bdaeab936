package org.xueqing.dashboard.work.board;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.board.BoardQueries.Today;
import org.xueqing.dashboard.work.board.BoardView.Look;

/** 课堂实时: the work of a class while it is done; it follows the answers while it is open. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class BoardPages {

    private static final String PROJECTOR = "projector";

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final BoardQueries queries;
    private final BoardView view;
    private final Questions questions;

    BoardPages(
            ClassAccess access, ActivityQueries activities, BoardQueries queries, BoardView view, Questions questions) {
        this.access = access;
        this.activities = activities;
        this.queries = queries;
        this.view = view;
        this.questions = questions;
    }

    /** The work that was given last, of what is done today. */
    @GetMapping("/classes/{classId}/board")
    String today(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "1") long seed,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Optional<Today> newest =
                queries.today(visible, questions.today()).stream().findFirst();
        Look look = new Look(visible, show.equals(PROJECTOR), !byItself.isEmpty(), language);
        view.show(look, newest.map(it -> work(visible, it)).orElse(Work.NONE), model);
        view.showAsking(look, point, seed, model);
        return "work/board";
    }

    @GetMapping("/classes/{classId}/activities/{activityId}/board")
    String activity(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String show,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        Look look = new Look(visible, show.equals(PROJECTOR), !byItself.isEmpty(), language);
        view.show(look, new Work(activityId, activity.title(), false, List.of(activityId)), model);
        return "work/board";
    }

    @GetMapping("/classes/{classId}/plans/{planId}/board")
    String plan(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String show,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Look look = new Look(visible, show.equals(PROJECTOR), !byItself.isEmpty(), language);
        List<String> lists = queries.ofPlan(visible, planId);
        if (lists.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String title = activities.given(visible, lists.get(0)).title();
        view.show(look, new Work(planId, title, true, lists), model);
        return "work/board";
    }

    private Work work(VisibleClass visible, Today today) {
        return new Work(
                today.id(),
                today.title(),
                today.isPlan(),
                today.isPlan() ? queries.ofPlan(visible, today.id()) : List.of(today.id()));
    }
}
