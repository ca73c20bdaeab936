package org.xueqing.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Opens a route of ours to the audience that it names, and to nobody else: for them there is no such page. */
public final class RoutePolicy implements HandlerInterceptor {

    private static final String OURS = "org.xueqing.";

    private final Function<String, Optional<Role>> roles;
    private final ConcurrentMap<Method, Optional<Audience>> audiences = new ConcurrentHashMap<>();

    /** @param roles the role that an account has now; none once it is closed */
    public RoutePolicy(Function<String, Optional<Role>> roles) {
        this.roles = roles;
    }

    /** The audience that a controller's method names, or the controller for all its methods. */
    public static Optional<Audience> audience(Class<?> controller, Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, OpenTo.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(controller, OpenTo.class)))
                .map(OpenTo::value);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !admits(method)) {
            throw new NotVisibleException();
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    /** The role is asked anew, so that a closed account or a changed role counts at once. */
    private boolean admits(HandlerMethod method) {
        Audience audience = audiences
                .computeIfAbsent(method.getMethod(), named -> audience(method.getBeanType(), named))
                .orElseThrow(NotVisibleException::new);
        if (audience == Audience.ANYBODY) {
            return true;
        }
        return viewer().flatMap(viewer -> roles.apply(viewer.login()))
                .filter(audience::includes)
                .isPresent();
    }

    private static Optional<Viewer> viewer() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
