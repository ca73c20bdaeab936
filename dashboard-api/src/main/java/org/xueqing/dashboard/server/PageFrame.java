package org.xueqing.dashboard.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.Viewer;

/** What the frame around every page shows. It is asked where there is a page: a door that takes events has none. */
@Component
class PageFrame implements HandlerInterceptor {

    private static final Pattern CLASS_PAGE = Pattern.compile("/classes/([^/]+)");

    private final ClassConsents consents;
    private final boolean hasProvider;

    PageFrame(ClassConsents consents, Optional<IdentityProvider> provider) {
        this.consents = consents;
        this.hasProvider = provider.isPresent();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        page.addObject("hasProvider", hasProvider);
        page.addObject("consentNotice", consentNotice(request));
        page.addObject("viewer", viewer());
        page.addObject("here", here(request));
    }

    /** A class without a statement of consent is reminded of it on its page, and asked for it when its days are over. */
    private ClassConsents.@Nullable Notice consentNotice(HttpServletRequest request) {
        Matcher page = CLASS_PAGE.matcher(request.getRequestURI());
        return page.matches() ? consents.notice(page.group(1)).orElse(null) : null;
    }

    private static @Nullable Viewer viewer() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    /** This page without a choice of language, for the links that make one. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return request.getRequestURI();
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + kept;
    }
}
