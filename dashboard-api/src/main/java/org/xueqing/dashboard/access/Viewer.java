package org.xueqing.dashboard.access;

import java.security.Principal;

/**
 * Who is signed in. What the viewer may see is asked anew at each request, so nothing of it stands here.
 *
 * @param role at sign-in, to choose the first page by
 */
public record Viewer(String login, String displayName, Role role) implements Principal {

    @Override
    public String getName() {
        return login;
    }
}
