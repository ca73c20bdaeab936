package org.xueqing.dashboard.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;

/** Where people sign in. The form itself is taken by the security filter, and so is the way to a provider. */
@Controller
class SignInPage {

    @OpenTo(Audience.ANYBODY)
    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        if (session != null && request.getParameter("unlinked") != null) {
            model.addAttribute("subject", session.getAttribute(ProviderSecurity.UNLINKED));
        }
        return "login";
    }
}
