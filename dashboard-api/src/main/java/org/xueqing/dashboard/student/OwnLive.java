package org.xueqing.dashboard.student;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.LiveStreams;
import org.xueqing.dashboard.push.OwnMapPage;

/** What moves on the pupil's own page while it is open. */
@Hidden
@RestController
@OpenTo(Audience.PUPILS)
class OwnLive {

    private final OwnPupils pupils;
    private final LiveStreams streams;
    private final TimeWords.Of times;

    OwnLive(OwnPupils pupils, LiveStreams streams, TimeWords.Of times) {
        this.pupils = pupils;
        this.streams = streams;
        this.times = times;
    }

    @GetMapping(path = "/api/v1/me/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @AuthenticationPrincipal Viewer viewer,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OwnMapPage page = new OwnMapPage(pupils.followedSelf(viewer), () -> times.now(language));
        streams.open(request, response, viewer, page);
    }
}
