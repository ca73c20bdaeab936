package org.xueqing.dashboard.work.survey;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.survey.Surveys;

/** The way to surveys, which knows no Spring itself. */
@Configuration(proxyBeanMethods = false)
class SurveySettings {

    @Bean
    Surveys surveys(Store store, Clock clock) {
        return new Surveys(store, clock);
    }
}
