package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlanGroups;
import org.xueqing.ingest.plan.PlanRelease;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.SheetKeying;
import org.xueqing.ingest.store.Store;

/** The ways of plans, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class PlanSettings {

    @Bean
    PlanDesk planDesk(Store store, Curriculum curriculum, Clock clock, ZoneId zone) {
        return new PlanDesk(store, curriculum, clock, zone);
    }

    @Bean
    PlanRelease planRelease(Store store, ZoneId zone) {
        return new PlanRelease(store, zone);
    }

    @Bean
    PlanSheets planSheets(Store store) {
        return new PlanSheets(store);
    }

    @Bean
    SheetKeying sheetKeying(Store store, Clock clock, ZoneId zone) {
        return new SheetKeying(store, clock, zone);
    }

    @Bean
    PlanGroups planGroups(Store store, Curriculum curriculum, Clock clock, ZoneId zone) {
        return new PlanGroups(store, curriculum, clock, zone);
    }
}
