package org.xueqing.dashboard.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.util.function.SingletonSupplier;
import org.xueqing.dashboard.account.UnlinkedSubjectException;
import org.xueqing.dashboard.account.VouchedSignIn;

/** Sign-in through the provider of a school or district. The provider is asked what it can do when somebody first signs in. */
final class ProviderSecurity {

    /** Where the way to the provider begins, and the last part of the address to which it sends people back. */
    static final String BEGIN = "/oauth2/authorization/school";

    /** What the administrator needs to know of a subject without account; the sign-in page shows it to the person. */
    static final String UNLINKED = "xueqing.unlinked-subject";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSecurity.class);
    private static final String SCHOOL = "school";

    private ProviderSecurity() {}

    static void apply(
            OAuth2LoginConfigurer<?> login, IdentityProvider provider, VouchedSignIn signIn, AfterVouching after) {
        login.loginPage("/login")
                .clientRegistrationRepository(registrations(provider))
                .authorizedClientRepository(new NoTokens())
                .userInfoEndpoint(people -> people.oidcUserService(signIn))
                .successHandler(after)
                .failureHandler(ProviderSecurity::failed)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(ProviderSecurity::failed);
                        return filter;
                    }
                });
    }

    /** Tokens are for this server, from this provider, and of now by the server's clock. */
    static JwtDecoderFactory<ClientRegistration> tokens(Clock clock) {
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwtValidatorFactory(registration -> {
            OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
            claims.setClock(clock);
            JwtTimestampValidator times = new JwtTimestampValidator();
            times.setClock(clock);
            return new DelegatingOAuth2TokenValidator<>(times, claims);
        });
        return factory;
    }

    private static ClientRegistrationRepository registrations(IdentityProvider provider) {
        SingletonSupplier<ClientRegistration> school = SingletonSupplier.of(() -> registration(provider));
        return id -> id.equals(SCHOOL) ? school.get() : null;
    }

    private static ClientRegistration registration(IdentityProvider provider) {
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer().toString())
                .registrationId(SCHOOL)
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .scope("openid")
                .build();
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof UnlinkedSubjectException unlinked) {
            request.getSession().setAttribute(UNLINKED, unlinked.subject());
            response.sendRedirect("/login?unlinked");
        } else if (failure instanceof DisabledException) {
            response.sendRedirect("/login?withheld");
        } else {
            LOG.warn("A sign-in through the identity provider failed: {}", failure.getMessage());
            response.sendRedirect("/login?vouching");
        }
    }

    /** The provider's own tokens are used for nothing, so they are not kept. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring declares it
        @Nullable
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing to keep
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
