package org.xueqing.dashboard.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.SessionRules;

/** Begins the session's time and leads to the page that was asked for, or to where the person's day begins. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Accounts accounts;
    private final SessionRules rules;

    AfterSignIn(Accounts accounts, SessionRules rules) {
        this.accounts = accounts;
        this.rules = rules;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        rules.begin(request.getSession(), accounts.mustChangePassword(signedIn.getName()));
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
