package org.xueqing.dashboard.account;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;

/** Where everybody changes the own password. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class PasswordPages {

    private final Accounts accounts;
    private final FailedSignIns failures;
    private final Audit audit;

    PasswordPages(Accounts accounts, FailedSignIns failures, Audit audit) {
        this.accounts = accounts;
        this.failures = failures;
        this.audit = audit;
    }

    @GetMapping(SessionRules.PASSWORD_PAGE)
    String form(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("isFirst", accounts.mustChangePassword(viewer.login()));
        return "password";
    }

    @PostMapping(SessionRules.PASSWORD_PAGE)
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpSession session,
            Model model) {
        Optional<String> objection = objection(viewer, current, wanted, again);
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            return form(viewer, model);
        }
        accounts.changePassword(viewer.login(), wanted);
        audit.record(viewer.login(), Audit.Action.PASSWORD_CHANGED, "");
        SessionRules.passwordChanged(session);
        return "redirect:/";
    }

    /** Key of what is wrong with the wish. Guessing the current password locks the login like guessing at sign-in. */
    private Optional<String> objection(Viewer viewer, String current, String wanted, String again) {
        if (!failures.admits(viewer.login())) {
            return Optional.of("locked");
        }
        if (!accounts.isPassword(viewer.login(), current)) {
            return Optional.of("current");
        }
        failures.forget(viewer.login());
        if (wanted.length() < Accounts.LEAST_PASSWORD || wanted.length() > Accounts.LONGEST_PASSWORD) {
            return Optional.of("length");
        }
        if (wanted.equals(current)) {
            return Optional.of("same");
        }
        return wanted.equals(again) ? Optional.empty() : Optional.of("again");
    }
}
