package org.xueqing.failpoint;

import java.util.Optional;

/**
 * The seams of the path. A process that is started with {@code XUEQING_FAILPOINT=NAME@N} halts when it comes to that place for
 * the N-th time; with {@code NAME@N:stop} it stands still there until it is told to continue. Otherwise a pass does nothing.
 */
public enum Failpoint {
    /** Accepted durably; the sender has not been told. */
    DOOR_COMMITTED,
    /** The relay has read the outbox and sent nothing. */
    RELAY_READ,
    /** The relay has sent, and nobody knows. */
    RELAY_SENT,
    /** Live has written a batch and not committed it. */
    LIVE_STORED,
    /** Live has committed a batch and not read on. */
    LIVE_COMMITTED,
    /** Live has folded pupils that were behind a run, and not committed. */
    LIVE_CAUGHT_UP,
    /** The pointer to the published run has moved, in a transaction that is not committed. */
    HAND_OVER_POINTED,
    /** Another run is published, and who published it has done nothing since. */
    HAND_OVER_COMMITTED,
    /** Sums are written and not committed. */
    SUMS_WRITTEN,
    /** A file is in the lake that no snapshot names. */
    LANDING_WRITTEN,
    /** Files and offsets are in the lake, and the lander does not know. */
    LANDING_COMMITTED,
    /** Spark has written a run whole, and it is still being staged. */
    RUN_WRITTEN,
    /** Spark's run waits to be taken over. */
    RUN_STAGED;

    /** The exit code of a process that died here: as if it had been killed, and still to be told from it. */
    public static final int EXIT_CODE = 77;

    private static final Optional<Armed> ARMED =
            Optional.ofNullable(System.getenv("XUEQING_FAILPOINT")).map(Armed::parse);

    /** Does nothing, except in a test of faults. */
    public void pass() {
        if (ARMED.isPresent()) {
            ARMED.get().at(this);
        }
    }
}
