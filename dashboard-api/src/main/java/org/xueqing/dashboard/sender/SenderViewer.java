package org.xueqing.dashboard.sender;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.sender.Sender;

/** A sender that has shown its key. */
public final class SenderViewer extends AbstractAuthenticationToken {

    /** What the login of a sender begins with; it is no account. */
    public static final String LOGIN_PREFIX = "sender:";

    private static final long serialVersionUID = 1;

    private final transient Sender sender;

    public SenderViewer(Sender sender) {
        super(List.of());
        this.sender = sender;
        setAuthenticated(true);
    }

    public Sender sender() {
        return sender;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return new Viewer(LOGIN_PREFIX + sender.senderId(), sender.name(), Role.SENDER);
    }
}
