package org.xueqing.dashboard.work.paper;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.push.PositionQueries;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.dashboard.work.paper.PaperSumQueries.ClassSums;
import org.xueqing.diagnosis.paper.ScoreLevel;
import org.xueqing.diagnosis.paper.TwoWayCell;
import org.xueqing.ingest.table.TableWriter;

/** 试卷分析 of one paper of one class, as a page that follows the answers and as files. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class PaperPages {

    private static final String PROJECTOR = "projector";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final PaperReading reading;
    private final PaperSumQueries sums;
    private final ScaleQueries scales;
    private final ForecastQueries forecasts;
    private final PointList names;
    private final SchoolThresholds thresholds;
    private final PositionQueries positions;
    private final Audit audit;
    private final Words words;

    PaperPages(
            ClassAccess access,
            ActivityQueries activities,
            PaperReading reading,
            PaperSumQueries sums,
            ScaleQueries scales,
            ForecastQueries forecasts,
            PointList names,
            SchoolThresholds thresholds,
            PositionQueries positions,
            Audit audit,
            Words words) {
        this.access = access;
        this.activities = activities;
        this.reading = reading;
        this.sums = sums;
        this.scales = scales;
        this.forecasts = forecasts;
        this.names = names;
        this.thresholds = thresholds;
        this.positions = positions;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/activities/{activityId}/paper")
    String paper(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String show,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.rostered(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        frame(visible, activity, language, model);
        if (!visible.isOwn()) {
            return sums(visible, activity, model);
        }
        ClassPaper paper = byItself.isEmpty() ? reading.read(visible, activity) : reading.readAgain(visible, activity);
        boolean isTest = isTest(activity);
        boolean isProjector = show.equals(PROJECTOR);
        model.addAttribute("paper", paper);
        model.addAttribute("isProjector", isProjector);
        model.addAttribute("summary", paper.summary(thresholds.of(visible)));
        model.addAttribute("patterns", isProjector ? null : PatternTable.of(paper, isTest));
        model.addAttribute("scale", scales.of(visible, paper.items()));
        model.addAttribute("skills", PaperSkills.of(paper));
        forecasts.of(visible, activity).ifPresent(kept -> {
            model.addAttribute("kept", kept);
            model.addAttribute("besides", kept.beside(paper));
            model.addAttribute("foretold", new ForecastWords(new PaperWords(words, language), names));
        });
        model.addAttribute("language", language);
        model.addAttribute("since", positions.now());
        return "work/paper";
    }

    private void frame(VisibleClass visible, ActivityLine activity, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("activity", activity);
        model.addAttribute("isTest", isTest(activity));
        model.addAttribute("thresholds", thresholds.of(visible));
        model.addAttribute("levels", List.of(ScoreLevel.values()));
        model.addAttribute("say", new PaperWords(words, language));
    }

    /** Who leads the grade sees sums of ten pupils and more; no answer is read. */
    private String sums(VisibleClass visible, ActivityLine activity, Model model) {
        List<ItemLine> items = activities.items(activity);
        Optional<ClassSums> found = sums.of(visible, activity, items, thresholds.of(visible));
        model.addAttribute("items", items);
        model.addAttribute("found", found.isPresent());
        found.ifPresent(it -> {
            model.addAttribute("summary", it.summary());
            model.addAttribute("sums", it.sums());
            model.addAttribute("reliability", it.sums().reliability());
            model.addAttribute("cells", TwoWayCell.of(ClassPaper.places(items), it.sums()));
        });
        return "work/paper-sums";
    }

    /** The items with their figures. */
    @GetMapping("/classes/{classId}/activities/{activityId}/paper.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language)
            throws IOException {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        PaperSheets sheets = new PaperSheets(reading.read(visible, activity), new PaperWords(words, language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.csv(sheets.items(), bytes);
        return file(viewer, visible, activity, ".csv", CSV, bytes);
    }

    /** Items, marks by item, and the plan of the paper. */
    @GetMapping("/classes/{classId}/activities/{activityId}/paper.xlsx")
    ResponseEntity<byte[]> workbook(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language)
            throws IOException {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        PaperSheets sheets = new PaperSheets(reading.read(visible, activity), new PaperWords(words, language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.xlsx(List.of(sheets.items(), sheets.marks(), sheets.plan()), bytes);
        return file(viewer, visible, activity, ".xlsx", XLSX, bytes);
    }

    private static boolean isTest(ActivityLine activity) {
        return activity.setting().equals("TEST");
    }

    private ResponseEntity<byte[]> file(
            Viewer viewer,
            VisibleClass visible,
            ActivityLine activity,
            String ending,
            MediaType type,
            ByteArrayOutputStream bytes) {
        audit.record(viewer, Audit.Action.EXPORTED, visible, "paper " + activity.id());
        String name = activity.title() + " " + visible.name().in(Locale.SIMPLIFIED_CHINESE) + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.toByteArray());
    }
}
