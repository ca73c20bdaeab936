package org.xueqing.dashboard.sender;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.store.StoreException;

/** Knows a sender by the key in {@code Authorization: Bearer …}; who shows none goes on as nobody. */
public final class SenderKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final KnownSenders senders;

    public SenderKeyFilter(KnownSenders senders) {
        this.senders = senders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sender(request).ifPresent(sender -> SecurityContextHolder.getContext()
                    .setAuthentication(new SenderViewer(sender)));
        } catch (StoreException gone) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Sender> sender(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> SenderKey.parse(header.substring(BEARER.length())))
                .flatMap(senders::holding);
    }
}
