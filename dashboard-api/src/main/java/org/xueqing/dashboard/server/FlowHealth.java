package org.xueqing.dashboard.server;

import java.util.Locale;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.xueqing.ingest.observe.Readiness;

/** Ill where the store is away, or a part of the flow in this process has stopped for good. */
final class FlowHealth extends AbstractHealthIndicator {

    private final Readiness readiness;

    FlowHealth(Readiness readiness) {
        super("The flow cannot be looked at");
        this.readiness = readiness;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        readiness
                .obstacle()
                .ifPresentOrElse(reason -> builder.down().withDetail("reason", reason.in(Locale.ENGLISH)), builder::up);
    }
}
