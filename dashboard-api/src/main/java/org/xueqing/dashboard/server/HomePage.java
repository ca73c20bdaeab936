package org.xueqing.dashboard.server;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;

/** Sends everybody to the page where their day begins. */
@Controller
class HomePage {

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/")
    String home(@AuthenticationPrincipal Viewer viewer) {
        return "redirect:"
                + switch (viewer.role()) {
                    case TEACHER, HEAD_TEACHER, SUBJECT_LEAD -> "/classes";
                    case ADMIN -> "/grades";
                    case STUDENT -> "/me";
                    case PARENT -> "/children";
                    case DISTRICT -> "/district";
                    case SENDER -> "/nothing";
                };
    }
}
