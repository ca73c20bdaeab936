package org.xueqing.dashboard.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What holds for a session besides its rights: it ends twelve hours after the sign-in, however busy, and whoever has a
 * password that others know changes it before anything else.
 */
public final class SessionRules implements HandlerInterceptor {

    static final String PASSWORD_PAGE = "/password";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String ENDS_AT = "xueqing.ends-at";
    private static final String MUST_CHANGE = "xueqing.must-change";

    private final Clock clock;

    public SessionRules(Clock clock) {
        this.clock = clock;
    }

    /** A session that begins now. */
    public void begin(HttpSession session, boolean mustChangePassword) {
        endAt(session, clock.instant().plus(LONGEST));
        if (mustChangePassword) {
            session.setAttribute(MUST_CHANGE, true);
        }
    }

    static void endAt(HttpSession session, Instant end) {
        session.setAttribute(ENDS_AT, end);
    }

    static void passwordChanged(HttpSession session) {
        session.removeAttribute(MUST_CHANGE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return true;
        }
        if (session.getAttribute(ENDS_AT) instanceof Instant end
                && clock.instant().isAfter(end)) {
            session.invalidate();
            response.sendRedirect("/login?ended");
            return false;
        }
        if (session.getAttribute(MUST_CHANGE) != null && !isAllowedBefore(request.getRequestURI())) {
            response.sendRedirect(PASSWORD_PAGE);
            return false;
        }
        return true;
    }

    private static boolean isAllowedBefore(String path) {
        return path.equals(PASSWORD_PAGE) || path.equals("/error") || path.startsWith("/assets/");
    }
}
