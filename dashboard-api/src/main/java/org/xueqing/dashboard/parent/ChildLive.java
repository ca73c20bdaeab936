package org.xueqing.dashboard.parent;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.LiveStreams;
import org.xueqing.dashboard.push.OwnMapPage;
import org.xueqing.ingest.statement.Purpose;

/** What moves on the page of a guardian's child while it is open. */
@Hidden
@RestController
@OpenTo(Audience.GUARDIANS)
class ChildLive {

    private final OwnPupils pupils;
    private final Consents consents;
    private final LiveStreams streams;
    private final TimeWords.Of times;

    ChildLive(OwnPupils pupils, Consents consents, LiveStreams streams, TimeWords.Of times) {
        this.pupils = pupils;
        this.consents = consents;
        this.streams = streams;
        this.times = times;
    }

    @GetMapping(path = "/api/v1/children/{studentId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String studentId,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OwnPupil own = pupils.followedChild(viewer, studentId);
        if (consents.isWithheld(own.pupil(), Purpose.DIGEST)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        streams.open(request, response, viewer, new OwnMapPage(own, () -> times.now(language)));
    }
}
