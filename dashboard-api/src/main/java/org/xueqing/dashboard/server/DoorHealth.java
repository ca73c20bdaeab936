package org.xueqing.dashboard.server;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.xueqing.ingest.outbox.Backlog;

/** Ill while senders are turned away, because too much waits behind the door. */
final class DoorHealth extends AbstractHealthIndicator {

    private final Backlog backlog;

    DoorHealth(Backlog backlog) {
        super("The outbox cannot be looked at");
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(backlog.isFull() ? Status.DOWN : Status.UP);
    }
}
