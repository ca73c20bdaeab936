package org.xueqing.dashboard.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.xueqing.dashboard.access.Audit;

/** Signs a person in by login and password; slows down whoever guesses. */
public final class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final Pattern IS_POSSIBLE = Pattern.compile("[^\\p{Cntrl}]{1,64}");

    private final Accounts accounts;
    private final FailedSignIns failures;
    private final Audit audit;

    public SignIn(Accounts accounts, FailedSignIns failures, Audit audit) {
        this.accounts = accounts;
        this.failures = failures;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        if (!IS_POSSIBLE.matcher(login).matches()) {
            throw new BadCredentialsException("no account has such a login");
        }
        if (!failures.admits(login)) {
            LOG.warn("A sign-in was refused: too many failures of this login");
            throw new LockedException("too many failures");
        }
        Optional<Accounts.Match> match = accounts.matching(login, String.valueOf(attempt.getCredentials()));
        if (match.isEmpty()) {
            audit.record(login, Audit.Action.SIGN_IN_FAILED, "");
            throw new BadCredentialsException("login or password is wrong");
        }
        failures.forget(login);
        if (match.get().isWithheld()) {
            throw new DisabledException("no consent to record practice");
        }
        audit.record(login, Audit.Action.SIGN_IN, "");
        return UsernamePasswordAuthenticationToken.authenticated(match.get().viewer(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
