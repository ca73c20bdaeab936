package org.xueqing.dashboard.server;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one address may ask; a whole school may sit behind one. Guesses at one login are counted apart, by the
 * lock-out.
 */
final class RequestRates extends OncePerRequestFilter {

    private static final int BURST = 600;
    private static final int PER_SECOND = 200;
    private static final int SIGN_INS = 600;
    private static final Duration SIGN_IN_WINDOW = Duration.ofMinutes(5);
    /** Bounds the memory that many addresses can take; the one that was silent longest is forgotten. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> pages = bounded();
    private final Map<String, Bucket> signIns = bounded();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admits(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "10");
            response.sendError(429);
        }
    }

    private boolean admits(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean isSignIn = request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/login")
                        || request.getRequestURI().startsWith("/pictures"));
        return take(pages, address, RequestRates::pageBucket)
                && (!isSignIn || take(signIns, address, RequestRates::signInBucket));
    }

    private static boolean take(
            Map<String, Bucket> buckets, String address, java.util.function.Supplier<Bucket> fresh) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, absent -> fresh.get()).tryConsume(1);
        }
    }

    private static Bucket pageBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }

    private static Bucket signInBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(SIGN_INS).refillGreedy(SIGN_INS, SIGN_IN_WINDOW))
                .build();
    }

    private static Map<String, Bucket> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_ADDRESSES;
            }
        };
    }
}
