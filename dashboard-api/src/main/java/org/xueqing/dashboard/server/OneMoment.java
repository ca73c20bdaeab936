package org.xueqing.dashboard.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everything that one page reads, it reads of one moment (readers' connections are at repeatable read) and on one connection: a run that is published meanwhile is on the
 * next page as a whole.
 */
final class OneMoment extends OncePerRequestFilter {

    private static final List<String> READS_NOTHING = List.of("/assets/", "/webjars/", "/login", "/actuator/");

    private final PlatformTransactionManager readers;

    OneMoment(PlatformTransactionManager readers) {
        this.readers = readers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || READS_NOTHING.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        TransactionStatus moment = readers.getTransaction(definition);
        try {
            chain.doFilter(request, response);
        } finally {
            readers.rollback(moment);
        }
    }
}
