package org.xueqing.dashboard.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.Viewer;

/** What the frame around every page shows. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private static final Pattern CLASS_PAGE = Pattern.compile("/classes/([^/]+)");

    private final ClassConsents consents;
    private final boolean hasProvider;

    PageFrame(ClassConsents consents, Optional<IdentityProvider> provider) {
        this.consents = consents;
        this.hasProvider = provider.isPresent();
    }

    /** Whether people can sign in through a provider. */
    @ModelAttribute("hasProvider")
    boolean hasProvider() {
        return hasProvider;
    }

    /** A class without a statement of consent is reminded of it on its page, and asked for it when its days are over. */
    @ModelAttribute("consentNotice")
    ClassConsents.@Nullable Notice consentNotice(HttpServletRequest request) {
        Matcher page = CLASS_PAGE.matcher(request.getRequestURI());
        return page.matches() ? consents.notice(page.group(1)).orElse(null) : null;
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable Viewer viewer) {
        return viewer;
    }

    /** This page without a choice of language, for the links that make one. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
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
