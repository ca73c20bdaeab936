package org.xueqing.dashboard.account;

import java.io.Serial;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.xueqing.dashboard.access.Viewer;

/** Somebody for whom the provider vouches, and whose account here is known. */
public final class Vouched extends DefaultOidcUser {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;

    Vouched(OidcIdToken token, Viewer viewer) {
        super(List.of(), token);
        this.viewer = viewer;
    }

    public Viewer viewer() {
        return viewer;
    }
}
