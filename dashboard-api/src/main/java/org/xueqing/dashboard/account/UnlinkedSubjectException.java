package org.xueqing.dashboard.account;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody to whom no account is linked. */
public final class UnlinkedSubjectException extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String subject;

    UnlinkedSubjectException(String subject) {
        super("no account is linked to the subject");
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
