package org.xueqing.dashboard.server;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one may ask. Whoever is signed in is counted by session: a whole school sits behind one address, and when a
 * thousand pupils practise at once none of them may be refused for the others. Everybody else is counted by address, and
 * so is every attempt to sign in, so that nobody gets sessions without end. Guesses at one login are counted apart, by the
 * lock-out.
 */
final class RequestRates extends OncePerRequestFilter {

    /** More than a person's pages ask for, with all that they load. */
    private static final Rate PAGES = new Rate(600, 200, Duration.ofSeconds(1));

    private static final Rate SIGN_INS = new Rate(600, 600, Duration.ofMinutes(5));

    private final Buckets persons;
    private final Buckets addresses;
    private final Buckets signIns;

    RequestRates() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    RequestRates(TimeMeter time) {
        this.persons = new Buckets(PAGES, time);
        this.addresses = new Buckets(PAGES, time);
        this.signIns = new Buckets(SIGN_INS, time);
    }

    /**
     * Who asks.
     *
     * @param session of somebody who is signed in
     */
    record Asking(String address, Optional<String> session, boolean isSignIn) {

        static Asking of(HttpServletRequest request) {
            boolean isSignIn = request.getMethod().equals("POST")
                    && (request.getRequestURI().equals("/login")
                            || request.getRequestURI().startsWith("/pictures"));
            return new Asking(request.getRemoteAddr(), session(request), isSignIn);
        }

        /** A session that nobody has signed in to can be had for the asking. */
        private static Optional<String> session(HttpServletRequest request) {
            return Optional.ofNullable(request.getSession(false))
                    .filter(session ->
                            session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                    != null)
                    .map(HttpSession::getId);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admits(Asking.of(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "10");
            response.sendError(429);
        }
    }

    boolean admits(Asking asking) {
        boolean isWithin = asking.session()
                .map(session -> persons.take(session))
                .orElseGet(() -> addresses.take(asking.address()));
        return isWithin && (!asking.isSignIn() || signIns.take(asking.address()));
    }
}
