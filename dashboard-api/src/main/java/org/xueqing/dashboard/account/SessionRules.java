package org.xueqing.dashboard.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What holds for a session besides its rights: it ends twelve hours after the sign-in, however busy, and half an hour after its
 * person did something; what an open page asks by itself is nothing that the person did. Whoever has a password that others
 * know changes it before anything else.
 */
public final class SessionRules implements HandlerInterceptor {

    static final String PASSWORD_PAGE = "/password";

    /** Says that a page's script asks, and nobody has done anything. */
    public static final String BY_ITSELF = "X-By-Itself";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    private static final String USED_AT = "xueqing.used-at";
    private static final Pattern LIVE = Pattern.compile("/api/v1/.+/live");
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
        Instant now = clock.instant();
        if (session.getAttribute(ENDS_AT) instanceof Instant end && now.isAfter(end)) {
            session.invalidate();
            response.sendRedirect("/login?ended");
            return false;
        }
        if (session.getAttribute(USED_AT) instanceof Instant used && now.isAfter(used.plus(LONGEST_IDLE))) {
            session.invalidate();
            response.sendRedirect("/login");
            return false;
        }
        if (isOfPerson(request) || session.getAttribute(USED_AT) == null) {
            session.setAttribute(USED_AT, now);
        }
        if (session.getAttribute(MUST_CHANGE) != null && !isAllowedBefore(request.getRequestURI())) {
            response.sendRedirect(PASSWORD_PAGE);
            return false;
        }
        return true;
    }

    private static boolean isOfPerson(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getHeader(BY_ITSELF) == null
                && !LIVE.matcher(request.getRequestURI()).matches();
    }

    private static boolean isAllowedBefore(String path) {
        return path.equals(PASSWORD_PAGE) || path.equals("/error") || path.startsWith("/assets/");
    }
}
