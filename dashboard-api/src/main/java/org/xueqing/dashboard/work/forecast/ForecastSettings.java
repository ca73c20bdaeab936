package org.xueqing.dashboard.work.forecast;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.forecast.ExplanationWords;
import org.xueqing.ingest.forecast.ModelsInUse;
import org.xueqing.ingest.forecast.PupilChances;
import org.xueqing.ingest.store.Store;

/** What foretells of a pupil, which knows no Spring itself; models are read once for all who ask. */
@Configuration(proxyBeanMethods = false)
class ForecastSettings {

    @Bean
    ModelsInUse modelsInUse() {
        return new ModelsInUse();
    }

    @Bean
    PupilChances pupilChances(Store store, Clock clock, ModelsInUse models, Curriculum curriculum) {
        return new PupilChances(store, clock, models, new ExplanationWords(curriculum));
    }
}
