package org.xueqing.dashboard.practice;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.practice.PackOpenings;
import org.xueqing.ingest.practice.SelfAssessments;
import org.xueqing.ingest.practice.SelfAssessments.Feeling;
import org.xueqing.ingest.practice.SelfAssessments.Moment;
import org.xueqing.ingest.practice.SelfAssessments.Said;

/** Takes how sure a pupil is of a list, and that a learning pack was opened. Where nothing may be recorded, nothing is. */
@Controller
@OpenTo(Audience.PUPILS)
class AlongsideDoor {

    private final OwnPupils pupils;
    private final PracticeQueries queries;
    private final SelfAssessments assessments;
    private final PackOpenings openings;

    AlongsideDoor(OwnPupils pupils, PracticeQueries queries, SelfAssessments assessments, PackOpenings openings) {
        this.pupils = pupils;
        this.queries = queries;
        this.assessments = assessments;
        this.openings = openings;
    }

    /** Without a script the pupil is led back to the list. */
    @PostMapping("/me/practice/feelings")
    ResponseEntity<Void> feeling(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String activity,
            @RequestParam Moment moment,
            @RequestParam Feeling feeling,
            @RequestParam(defaultValue = "0") long ageMillis,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFragment) {
        OwnPupil own = pupils.selfAtWork(viewer);
        if (queries.assignment(own, activity).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (own.pupil().showsWork()) {
            assessments.note(
                    new Said(own.pupil().studentId(), activity, moment, feeling), Duration.ofMillis(ageMillis));
        }
        return isFragment
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(UriComponentsBuilder.fromPath("/me/practice/work")
                                .queryParam("activity", "{activity}")
                                .encode()
                                .buildAndExpand(activity)
                                .toUri())
                        .build();
    }

    @PostMapping("/me/practice/packs")
    ResponseEntity<Void> opened(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String pack,
            @RequestParam(defaultValue = "0") long ageMillis) {
        OwnPupil own = pupils.selfAtWork(viewer);
        if (own.pupil().showsWork()) {
            openings.note(own.pupil().studentId(), pack, Duration.ofMillis(ageMillis));
        }
        return ResponseEntity.noContent().build();
    }
}
