package org.xueqing.dashboard.work.textbook;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.textbook.LearningPacks;
import org.xueqing.ingest.textbook.LearningResources;
import org.xueqing.ingest.textbook.UnitNotes;

/** The ways in, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class TextbookSettings {

    @Bean
    UnitNotes unitNotes(Store store, Clock clock) {
        return new UnitNotes(store, clock);
    }

    @Bean
    LearningResources learningResources(Store store, Clock clock) {
        return new LearningResources(store, clock);
    }

    @Bean
    LearningPacks learningPacks(Store store, Clock clock) {
        return new LearningPacks(store, clock);
    }
}
