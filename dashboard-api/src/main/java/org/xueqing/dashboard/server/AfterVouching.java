package org.xueqing.dashboard.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.account.Vouched;

/**
 * After the provider's word: the session is that of our own viewer and keeps nothing of the provider. No password was used,
 * so none has to be changed first.
 */
final class AfterVouching extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionRules rules;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AfterVouching(SessionRules rules) {
        this.rules = rules;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws ServletException, IOException {
        Authentication ours = ours(vouched);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ours);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        rules.begin(request.getSession(), false);
        super.onAuthenticationSuccess(request, response, ours);
    }

    private static Authentication ours(Authentication vouched) {
        if (vouched.getPrincipal() instanceof Vouched person) {
            return UsernamePasswordAuthenticationToken.authenticated(person.viewer(), null, List.of());
        }
        throw new IllegalStateException("signed in by the provider as " + vouched.getClass());
    }
}
