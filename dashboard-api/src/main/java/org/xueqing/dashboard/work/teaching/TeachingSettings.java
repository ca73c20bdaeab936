package org.xueqing.dashboard.work.teaching;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.observation.LessonNotes;
import org.xueqing.ingest.store.Store;

/** The way of notes, which knows no Spring itself. */
@Configuration(proxyBeanMethods = false)
class TeachingSettings {

    @Bean
    LessonNotes lessonNotes(Store store, Clock clock) {
        return new LessonNotes(store, clock);
    }
}
