package org.xueqing.dashboard.practice;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.push.LiveStreams;

/** Says to an open practice page which question the class is asked, as long as it is open. */
@Hidden
@RestController
@OpenTo(Audience.PUPILS)
class AskedLive {

    private final OwnPupils pupils;
    private final PracticeQueries queries;
    private final LiveStreams streams;

    AskedLive(OwnPupils pupils, PracticeQueries queries, LiveStreams streams) {
        this.pupils = pupils;
        this.queries = queries;
        this.streams = streams;
    }

    @GetMapping(path = "/api/v1/me/question/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String classId = pupils.followedSelf(viewer).classId();
        streams.open(request, response, viewer, new AskedPage(classId, queries::today));
    }
}
