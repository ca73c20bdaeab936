package org.xueqing.dashboard.server;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ill where a part of the flow has stopped for good. */
final class FlowHealth extends AbstractHealthIndicator {

    private final Runnable check;

    FlowHealth(Runnable check) {
        super("The flow has stopped");
        this.check = check;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        check.run();
        builder.up();
    }
}
