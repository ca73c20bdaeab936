package org.xueqing.dashboard.teacher;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.LiveStreams;

/** What moves on an open class page. */
@Hidden
@RestController
@OpenTo(Audience.TEACHING)
class ClassLive {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassReading reading;
    private final LiveStreams streams;
    private final TimeWords.Of times;

    ClassLive(ClassAccess access, ClassPupils pupils, ClassReading reading, LiveStreams streams, TimeWords.Of times) {
        this.access = access;
        this.pupils = pupils;
        this.reading = reading;
        this.streams = streams;
        this.times = times;
    }

    @GetMapping(path = "/api/v1/classes/{classId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam Optional<String> volume,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        VisibleClass visible = access.visible(viewer, classId);
        streams.open(
                request,
                response,
                viewer,
                new ClassBoard(
                        visible.id(),
                        pupils.followed(visible),
                        reading.points(visible, volume).stream()
                                .map(PointColumn::id)
                                .collect(Collectors.toSet()),
                        () -> times.now(language)));
    }
}
