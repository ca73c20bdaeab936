package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.practice.Notebook;

/** 错题本: the own wrong answers, and items like them to be tried again when their day has come. */
@Controller
@OpenTo(Audience.PUPILS)
class NotebookPages {

    private static final int MOST = 50;

    private final OwnPupils pupils;
    private final Desk desk;
    private final PracticeQueries queries;
    private final AskedNow asked;
    private final MessageSource messages;

    NotebookPages(OwnPupils pupils, Desk desk, PracticeQueries queries, AskedNow asked, MessageSource messages) {
        this.pupils = pupils;
        this.desk = desk;
        this.queries = queries;
        this.asked = asked;
        this.messages = messages;
    }

    /** @param wrong what the pupil wrote, with what it was written to */
    record Line(Notebook.Entry entry, Notebook.Mistake wrong, Found item, boolean isDue) {}

    @GetMapping("/me/mistakes")
    String mistakes(@AuthenticationPrincipal Viewer viewer, Model model) {
        OwnPupil own = pupils.self(viewer);
        Notebook notebook = desk.notebook(own);
        List<Notebook.Entry> due = desk.due(notebook);
        PracticePages.frame(own, model);
        model.addAttribute("lines", lines(own, notebook, due));
        model.addAttribute("due", desk.retests(own, notebook).size());
        asked.show(own, model);
        return "practice/mistakes";
    }

    @GetMapping("/me/mistakes/again")
    String again(@AuthenticationPrincipal Viewer viewer, Locale language, Model model) {
        OwnPupil own = pupils.self(viewer);
        model.addAttribute("heading", messages.getMessage("practice.again", null, language));
        model.addAttribute("elsewhere", 0);
        asked.show(own, model);
        return PracticePages.work(own, desk.retests(own, desk.notebook(own)), model);
    }

    /** Those whose item is known here: of one from a book nobody can say what it was. */
    private List<Line> lines(OwnPupil own, Notebook notebook, List<Notebook.Entry> due) {
        List<Notebook.Entry> shown = notebook.entries().stream().limit(MOST).toList();
        Map<String, Found> items = desk.contents(
                queries.school(own),
                shown.stream()
                        .map(entry -> entry.mistakes().get(0).wrong().itemId())
                        .toList());
        return shown.stream()
                .filter(entry ->
                        items.containsKey(entry.mistakes().get(0).wrong().itemId()))
                .map(entry -> line(entry, items, due))
                .toList();
    }

    private static Line line(Notebook.Entry entry, Map<String, Found> items, List<Notebook.Entry> due) {
        Notebook.Mistake wrong = entry.mistakes().get(0);
        Found item = Objects.requireNonNull(items.get(wrong.wrong().itemId()));
        return new Line(entry, wrong, item, due.contains(entry));
    }
}
