package org.xueqing.dashboard.work.survey;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassName;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.survey.Survey;
import org.xueqing.ingest.survey.Survey.Sheet;
import org.xueqing.ingest.survey.Surveys;

/** The sheets of a survey: printed with a number instead of a name, and entered by that number. */
@Hidden
@Controller
@OpenTo(Audience.LEADING)
class SurveySheetPages {

    private final GradeAccess access;
    private final Surveys surveys;
    private final GivenItems items;
    private final Audit audit;
    private final Words words;

    SurveySheetPages(GradeAccess access, Surveys surveys, GivenItems items, Audit audit, Words words) {
        this.access = access;
        this.surveys = surveys;
        this.items = items;
        this.audit = audit;
        this.words = words;
    }

    /** An item on a sheet. @param content null where the school does not have it any more */
    public record Line(int place, String itemId, @Nullable Content content) {}

    /** A sheet with its items. @param className in the viewer's language */
    public record Printed(Sheet sheet, String className, List<Line> lines) {}

    @GetMapping("/grades/{schoolId}/{grade}/surveys/{surveyId}/print")
    String print(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            @PathVariable String surveyId,
            Locale language,
            Model model) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Survey survey = SurveyPages.survey(surveys, visible, surveyId);
        Map<String, GivenItems.Found> found = items.find(schoolId, survey.pool());
        model.addAttribute("grade", visible);
        model.addAttribute("survey", survey);
        model.addAttribute(
                "sheets",
                survey.sheets().stream()
                        .map(sheet -> printed(survey, sheet, found, language))
                        .toList());
        return "work/survey/print";
    }

    @GetMapping("/grades/{schoolId}/{grade}/surveys/{surveyId}/sheets")
    String sheet(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            @PathVariable String surveyId,
            @RequestParam(defaultValue = "0") int number,
            Locale language,
            Model model) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Survey survey = SurveyPages.survey(surveys, visible, surveyId);
        model.addAttribute("grade", visible);
        model.addAttribute("survey", survey);
        Optional<Sheet> chosen = number == 0
                ? survey.sheets().stream().filter(sheet -> !sheet.isKeyed()).findFirst()
                : numbered(survey, number);
        chosen.ifPresent(sheet ->
                model.addAttribute("printed", printed(survey, sheet, items.find(schoolId, survey.pool()), language)));
        if (number != 0 && chosen.isEmpty()) {
            model.addAttribute("trouble", words.say(language, "survey.no-sheet", number));
        }
        return "work/survey/sheets";
    }

    /** @param wrong ids of the items that are wrong or left out */
    @PostMapping("/grades/{schoolId}/{grade}/surveys/{surveyId}/sheets")
    String key(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            @PathVariable String surveyId,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") Set<String> wrong,
            Locale language,
            RedirectAttributes next) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Survey survey = SurveyPages.survey(surveys, visible, surveyId);
        Optional<Sheet> sheet = numbered(survey, number);
        sheet.ifPresent(it -> {
            surveys.key(survey, it, wrong, viewer.login());
            audit.record(
                    viewer.login(),
                    Audit.Action.RESULTS_KEYED,
                    schoolId + "/" + grade + " " + survey.id() + " sheet " + number);
            next.addFlashAttribute("said", words.say(language, "survey.keyed", number));
        });
        next.addAttribute("schoolId", schoolId);
        next.addAttribute("grade", grade);
        next.addAttribute("surveyId", surveyId);
        return "redirect:/grades/{schoolId}/{grade}/surveys/{surveyId}/sheets";
    }

    private static Optional<Sheet> numbered(Survey survey, int number) {
        return survey.sheets().stream()
                .filter(sheet -> sheet.number() == number)
                .findFirst();
    }

    private static Printed printed(Survey survey, Sheet sheet, Map<String, GivenItems.Found> found, Locale language) {
        List<String> own = survey.booklets().get(sheet.booklet());
        return new Printed(
                sheet,
                survey.classes().stream()
                        .filter(one -> one.classId().equals(sheet.classId()))
                        .map(one -> new ClassName(one.grade(), one.number(), "").in(language))
                        .findFirst()
                        .orElse(""),
                java.util.stream.IntStream.range(0, own.size())
                        .mapToObj(at -> new Line(
                                at + 1,
                                own.get(at),
                                Optional.ofNullable(found.get(own.get(at)))
                                        .map(GivenItems.Found::content)
                                        .orElse(null)))
                        .toList());
    }
}
