package org.xueqing.ingest.store;

import java.sql.SQLException;

/** The store did not do what it was asked; nothing of the transaction has happened. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(SQLException cause) {
        super("The store refused: " + cause.getMessage(), cause);
    }
}
