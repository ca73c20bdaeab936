package org.xueqing.dashboard.work.board;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.ingest.question.Asking;
import org.xueqing.ingest.question.ClassQuestions;
import org.xueqing.ingest.question.ClassQuestions.Question;

/** 随堂一问: asked in one click from the board, there for all who practise, and closed by any teacher of the class. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class QuestionPages {

    private final ClassAccess access;
    private final ClassQuestions asked;
    private final TypedItems typed;
    private final Questions questions;
    private final Words words;
    private final Clock clock;

    QuestionPages(
            ClassAccess access, ClassQuestions asked, TypedItems typed, Questions questions, Words words, Clock clock) {
        this.access = access;
        this.asked = asked;
        this.typed = typed;
        this.questions = questions;
        this.words = words;
        this.clock = clock;
    }

    /** An item that the page offers. @param number of questions before it: the same click twice is one question */
    @PostMapping("/classes/{classId}/questions")
    String ask(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") int number,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ask(visible, item, number, language, to);
        return board(visible, to);
    }

    /** An item that the teacher types; the school's bank has it from then on. */
    @PostMapping("/classes/{classId}/questions/typed")
    String askTyped(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String stem,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "0") int number,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ItemForm.Read read = typed.read(stem, key, point);
        if (read instanceof ItemForm.Complete item) {
            ask(visible, typed.kept(visible, item, stem + "\n" + key), number, language, to);
        } else if (read instanceof ItemForm.Faulty faulty) {
            to.addFlashAttribute(
                    "trouble",
                    faulty.faults().stream()
                            .map(fault -> fault.why().in(language))
                            .collect(Collectors.joining(" ")));
            to.addFlashAttribute("typedStem", stem);
            to.addFlashAttribute("typedKey", key);
        }
        return board(visible, to);
    }

    private void ask(VisibleClass visible, String item, int number, Locale language, RedirectAttributes to) {
        Asking became = asked.ask(new Question(
                "q-" + NameBasedId.of("question:" + visible.id(), item, number),
                visible.id(),
                visible.schoolId(),
                visible.name().grade(),
                words.say(Locale.SIMPLIFIED_CHINESE, "board.question"),
                item,
                visible.viewer().login(),
                clock.instant(),
                questions.today()));
        if (became instanceof Asking.Refused refused) {
            to.addFlashAttribute("trouble", refused.why().in(language));
        }
    }

    @PostMapping("/classes/{classId}/questions/{activityId}/close")
    String close(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String show,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        asked.close(visible.id(), activityId, viewer.login(), clock.instant(), questions.today());
        if (!show.isEmpty()) {
            to.addAttribute("show", show);
        }
        return board(visible, to);
    }

    private static String board(VisibleClass visible, RedirectAttributes to) {
        to.addAttribute("classId", visible.id());
        return "redirect:/classes/{classId}/board";
    }
}
