package org.xueqing.dashboard.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing for this viewer: it does not exist, or it is not the viewer's to see. Nobody can tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotVisibleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotVisibleException() {
        super("not visible");
    }
}
