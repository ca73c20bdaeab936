package org.xueqing.dashboard.server;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;

/** Where people sign in. The form itself is taken by the security filter. */
@Controller
class SignInPage {

    @OpenTo(Audience.ANYBODY)
    @GetMapping("/login")
    String signIn() {
        return "login";
    }
}
