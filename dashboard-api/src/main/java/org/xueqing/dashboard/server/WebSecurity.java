package org.xueqing.dashboard.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.account.VouchedSignIn;

/** Everything needs a session but the way to get one, styles, scripts and health. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");
    private static final RequestMatcher IN_DRAWER = request -> request.getHeader("HX-Request") != null;

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Accounts accounts,
            SessionRules rules,
            VouchedSignIn vouched,
            Optional<IdentityProvider> provider)
            throws Exception {
        if (provider.isPresent()) {
            http.oauth2Login(login -> ProviderSecurity.apply(login, provider.get(), vouched, afterVouching(rules)));
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/login", "/pictures", "/assets/**", "/webjars/**", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(afterSignIn(accounts, rules))
                        .failureHandler(failure()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(worthComingBackTo()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unauthenticated()))
                .headers(WebSecurity::headers)
                .addFilterBefore(new RequestRates(), WebAsyncManagerIntegrationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** Only pages are worth coming back to. */
    private static HttpSessionRequestCache worthComingBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && !API.matches(request) && !IN_DRAWER.matches(request));
        return cache;
    }

    private static AfterSignIn afterSignIn(Accounts accounts, SessionRules rules) {
        AfterSignIn handler = new AfterSignIn(accounts, rules);
        handler.setRequestCache(worthComingBackTo());
        return handler;
    }

    private static AfterVouching afterVouching(SessionRules rules) {
        AfterVouching handler = new AfterVouching(rules);
        handler.setRequestCache(worthComingBackTo());
        return handler;
    }

    /** Used where there is a provider. */
    @Bean
    JwtDecoderFactory<ClientRegistration> tokens(Clock clock) {
        return ProviderSecurity.tokens(clock);
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, failure) -> response.sendRedirect("/login?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof DisabledException) {
            return "withheld";
        }
        return failure instanceof LockedException ? "locked" : "wrong";
    }

    /** The API says so; a fragment cannot show the sign-in page, so the whole page goes there; a page goes there itself. */
    private static AuthenticationEntryPoint unauthenticated() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, failure) -> {
            if (API.matches(request)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (IN_DRAWER.matches(request)) {
                response.setHeader("HX-Redirect", "/login");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                page.commence(request, response, failure);
            }
        };
    }
}
