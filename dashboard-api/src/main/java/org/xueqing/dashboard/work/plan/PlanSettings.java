package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlanRelease;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.store.Store;

/** The ways of plans, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class PlanSettings {

    @Bean
    PlanDesk planDesk(Store store, Curriculum curriculum, Clock clock, ZoneId zone) {
        return new PlanDesk(store, curriculum, clock, zone);
    }

    @Bean
    PlanRelease planRelease(Store store) {
        return new PlanRelease(store);
    }

    @Bean
    PlanSheets planSheets(Store store, Clock clock, ZoneId zone) {
        return new PlanSheets(store, clock, zone);
    }
}
