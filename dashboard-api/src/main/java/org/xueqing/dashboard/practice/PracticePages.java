package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.practice.Alongside.Pack;
import org.xueqing.dashboard.practice.Desk.Sheet;

/** Today's list, and an assignment of it, one item at a time. */
@Controller
@OpenTo(Audience.PUPILS)
class PracticePages {

    private static final int LAST_YOUNG_GRADE = 2;

    private final OwnPupils pupils;
    private final Desk desk;
    private final AskedNow asked;
    private final AlongsideQueries alongside;
    private final ListPoints points;

    PracticePages(OwnPupils pupils, Desk desk, AskedNow asked, AlongsideQueries alongside, ListPoints points) {
        this.pupils = pupils;
        this.desk = desk;
        this.asked = asked;
        this.alongside = alongside;
        this.points = points;
    }

    @GetMapping("/me/practice")
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        OwnPupil own = pupils.self(viewer);
        frame(own, model);
        List<Sheet> sheets = desk.today(own);
        model.addAttribute("sheets", sheets);
        model.addAttribute("packs", packs(own, sheets));
        model.addAttribute("due", desk.due(desk.notebook(own)).size());
        asked.show(own, model);
        return "practice/list";
    }

    /** To the first open item. @param arriving straight from the sign-in by picture: with nothing to do the own page is next */
    @GetMapping("/me/practice/next")
    String next(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "false") boolean arriving,
            RedirectAttributes to) {
        return desk.today(pupils.self(viewer)).stream()
                .filter(sheet -> !sheet.isDone())
                .findFirst()
                .map(sheet -> {
                    to.addAttribute("activity", sheet.assignment().activityId());
                    return "redirect:/me/practice/work";
                })
                .orElse(arriving ? "redirect:/me" : "redirect:/me/practice");
    }

    /** @param byItself the page reads itself again at the end of the list: one look with that which opened it */
    @GetMapping("/me/practice/work")
    String work(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String activity,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Model model) {
        OwnPupil own = byItself.isEmpty() ? pupils.self(viewer) : pupils.selfAtWork(viewer);
        Sheet sheet = desk.sheet(own, activity).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("heading", sheet.assignment().title());
        model.addAttribute("elsewhere", sheet.elsewhere());
        asked.show(own, model);
        model.addAttribute("alongside", alongside.of(own, sheet));
        model.addAttribute("points", points.of(own, sheet));
        return work(own, own.pupil().showsWork() ? sheet.tasks() : List.of(), model);
    }

    private Map<String, List<Pack>> packs(OwnPupil own, List<Sheet> sheets) {
        return sheets.stream()
                .collect(Collectors.toMap(
                        sheet -> sheet.assignment().activityId(),
                        sheet -> alongside.of(own, sheet).packs()));
    }

    static String work(OwnPupil own, List<Task> tasks, Model model) {
        frame(own, model);
        model.addAttribute("tasks", tasks);
        model.addAttribute("sitting", UUID.randomUUID().toString());
        return "practice/work";
    }

    static void frame(OwnPupil own, Model model) {
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("isYoung", own.grade() >= 1 && own.grade() <= LAST_YOUNG_GRADE);
    }
}
