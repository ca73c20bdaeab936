package org.xueqing.dashboard.work.survey;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.survey.Survey;
import org.xueqing.ingest.survey.SurveyOrder;
import org.xueqing.ingest.survey.Surveys;
import org.xueqing.ingest.survey.Surveys.Outcome;

/** Surveys of a grade: all of them with a new one, one as it was drawn, and what it says. */
@Hidden
@Controller
@OpenTo(Audience.LEADING)
class SurveyPages {

    private static final int LONGEST_TITLE = 60;
    private static final int USUAL_LENGTH = 12;
    private static final int LONGEST = 40;
    private static final double PERCENT = 100;

    /** In points: the precisions that are offered. */
    static final List<Integer> PRECISIONS = List.of(5, 8, 10, 15);

    private final GradeAccess access;
    private final Surveys surveys;
    private final SurveyPool pool;
    private final SurveyReading reading;
    private final PointQueries points;
    private final Audit audit;
    private final Words words;

    SurveyPages(
            GradeAccess access,
            Surveys surveys,
            SurveyPool pool,
            SurveyReading reading,
            PointQueries points,
            Audit audit,
            Words words) {
        this.access = access;
        this.surveys = surveys;
        this.pool = pool;
        this.reading = reading;
        this.points = points;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/grades/{schoolId}/{grade}/surveys")
    String all(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            Locale language,
            Model model) {
        return list(access.visible(viewer, schoolId, grade), Map.of(), language, model);
    }

    private String list(VisibleGrade grade, Map<String, Integer> wanted, Locale language, Model model) {
        model.addAttribute("grade", grade);
        model.addAttribute("surveys", surveys.ofGrade(grade.schoolId(), grade.grade()));
        model.addAttribute("choices", pool.choices(grade));
        model.addAttribute("wanted", wanted);
        model.addAttribute("precisions", PRECISIONS);
        model.addAttribute("usualLength", USUAL_LENGTH);
        model.addAttribute("form", Forms.fresh());
        model.addAttribute("today", points.today());
        model.addAttribute("language", language);
        return "work/survey/list";
    }

    @PostMapping("/grades/{schoolId}/{grade}/surveys")
    String make(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            Model model,
            RedirectAttributes next) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Map<String, Integer> wanted = pool.wanted(form);
        String title = text(form, "title");
        var day = Forms.date(text(form, "heldOn"));
        if (title.isEmpty() || title.length() > LONGEST_TITLE || day.isEmpty() || wanted.isEmpty()) {
            model.addAttribute("trouble", words.say(language, "survey.fault", LONGEST_TITLE));
            return list(visible, wanted, language, model);
        }
        UUID id = Forms.token(text(form, "form"));
        Outcome outcome = surveys.make(new SurveyOrder(
                id,
                schoolId,
                grade,
                title,
                day.get(),
                pool.drawn(schoolId, wanted, Math.abs(id.getLeastSignificantBits() >> 12), points.today()),
                number(text(form, "longest"), USUAL_LENGTH, LONGEST),
                number(text(form, "precision"), 10, 30) / PERCENT,
                viewer.login()));
        if (outcome instanceof Outcome.Made made) {
            audit.record(viewer.login(), Audit.Action.SURVEY_MADE, schoolId + "/" + grade + " " + made.id());
            next.addAttribute("schoolId", schoolId);
            next.addAttribute("grade", grade);
            next.addAttribute("surveyId", made.id());
            return "redirect:/grades/{schoolId}/{grade}/surveys/{surveyId}";
        }
        model.addAttribute("trouble", refused(outcome, language));
        return list(visible, wanted, language, model);
    }

    private String refused(Outcome outcome, Locale language) {
        return outcome instanceof Outcome.TooFewPupils few
                ? words.say(language, "survey.few", few.pupils())
                : words.say(
                        language,
                        "survey.no-design",
                        ((Outcome.NoDesign) outcome).items(),
                        ((Outcome.NoDesign) outcome).longest());
    }

    @GetMapping("/grades/{schoolId}/{grade}/surveys/{surveyId}")
    String one(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            @PathVariable String surveyId,
            Locale language,
            Model model) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Survey survey = survey(surveys, visible, surveyId);
        model.addAttribute("grade", visible);
        model.addAttribute("survey", survey);
        SurveyWords say = new SurveyWords(words, language);
        model.addAttribute("say", say);
        model.addAttribute(
                "waiting", survey.waiting().stream().map(say::className).toList());
        if (survey.waiting().isEmpty()) {
            model.addAttribute("results", reading.read(survey, language));
        }
        return "work/survey/one";
    }

    /** For everybody else, and of every other grade, there is no such page. */
    static Survey survey(Surveys surveys, VisibleGrade grade, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(text -> surveys.find(grade.schoolId(), grade.grade(), UUID.fromString(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int number(String typed, int usual, int most) {
        return typed.matches("\\d{1,2}") ? Math.max(1, Math.min(most, Integer.parseInt(typed))) : usual;
    }

    static String text(MultiValueMap<String, String> form, String field) {
        return Arrays.asList(form.getFirst(field)).stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("")
                .strip();
    }
}
