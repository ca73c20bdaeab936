package org.xueqing.dashboard.account;

import java.util.Objects;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.xueqing.dashboard.access.Audit;

/**
 * Signs in a person for whom an OpenID provider vouches: the account linked to the subject of a token that was checked
 * before. Nothing else of the token is used, and nobody gets an account by it.
 */
public final class VouchedSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Accounts accounts;
    private final Audit audit;

    public VouchedSignIn(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String subject = Objects.requireNonNull(token.getSubject(), "a checked token names its subject");
        Accounts.Match match = accounts.vouched(subject).orElseThrow(() -> new UnlinkedSubjectException(subject));
        if (match.isWithheld()) {
            throw new DisabledException("no consent to record practice");
        }
        audit.record(match.viewer().login(), Audit.Action.SIGN_IN, "");
        return new Vouched(token, match.viewer());
    }
}
