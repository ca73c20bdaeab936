package org.xueqing.dashboard.work.compose;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.forecast.ClassChances;
import org.xueqing.ingest.forecast.ModelsInUse;
import org.xueqing.ingest.store.Store;

/** What foretells, and what keeps it, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class ComposeSettings {

    @Bean
    ClassChances classChances(Store store, Clock clock, ModelsInUse models) {
        return new ClassChances(store, clock, models);
    }

    @Bean
    ForecastTable forecastTable(Store store, Clock clock) {
        return new ForecastTable(store, clock);
    }
}
