package org.xueqing.dashboard.teacher;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.teacher.ApiViews.ClassEvidence;
import org.xueqing.dashboard.teacher.ApiViews.ClassMastery;
import org.xueqing.dashboard.teacher.ApiViews.ClassWeakest;
import org.xueqing.dashboard.teacher.ApiViews.Classes;

/** The class page as JSON. */
@RestController
@RequestMapping("/api/v1")
@ApiResponse(responseCode = "200", description = "As asked")
@ApiResponse(
        responseCode = "400",
        description = "A parameter cannot be read",
        content = @Content(mediaType = ClassApi.PROBLEM))
@ApiResponse(
        responseCode = "401",
        description = "Nobody is signed in",
        content = @Content(mediaType = ClassApi.PROBLEM))
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, or it is not yours to see",
        content = @Content(mediaType = ClassApi.PROBLEM))
@Tag(name = "classes", description = "What a class holds of each knowledge point, by the published run")
@OpenTo(Audience.TEACHING)
class ClassApi {

    static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private static final String VOLUME =
            "Textbook volume such as 3-上, or source:NAME for the catalogue of a source; absent: where most answers are";

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassReading reading;
    private final RunQueries runs;

    ClassApi(ClassAccess access, ClassPupils pupils, ClassReading reading, RunQueries runs) {
        this.access = access;
        this.pupils = pupils;
        this.reading = reading;
        this.runs = runs;
    }

    @GetMapping("/classes")
    @Operation(summary = "Classes that you may see, in school order")
    Classes classes(@Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        List<ApiViews.ClassCard> cards = access.classes(viewer).stream()
                .map(visible -> ApiViews.ClassCard.of(visible, pupils.count(visible)))
                .toList();
        return new Classes(runs.published().orElse(null), cards);
    }

    @GetMapping("/classes/{classId}/mastery")
    @Operation(summary = "Pupils by knowledge points: mastery as of the last answer, with its evidence")
    ClassMastery mastery(
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @Parameter(description = VOLUME) @RequestParam Optional<String> volume,
            @Parameter(description = "From 0; 50 pupils a page where a class has more than 60")
                    @RequestParam(defaultValue = "0")
                    int page) {
        VisibleClass visible = access.visible(viewer, classId);
        return ClassMastery.of(visible, reading.matrix(visible, volume, page));
    }

    @GetMapping("/classes/{classId}/weakest")
    @Operation(summary = "At most five taught points that the smallest share of pupils holds")
    ClassWeakest weakest(
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @Parameter(description = VOLUME) @RequestParam Optional<String> volume) {
        VisibleClass visible = access.visible(viewer, classId);
        return ClassWeakest.of(visible, reading.summaries(visible, volume));
    }

    @GetMapping("/classes/{classId}/pupils/{studentId}/points/{pointId}/answers")
    @Operation(summary = "The answers behind a value, the last first, and which of them were counted")
    ClassEvidence answers(
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String studentId,
            @PathVariable String pointId) {
        VisibleClass visible = access.visible(viewer, classId);
        Evidence evidence = reading.evidence(visible, studentId, pointId);
        return ClassEvidence.of(visible, studentId, evidence, runs.published().orElse(null));
    }

    @GetMapping("/runs/published")
    @Operation(summary = "The run whose findings are shown")
    PublishedRun published() {
        return runs.published().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
