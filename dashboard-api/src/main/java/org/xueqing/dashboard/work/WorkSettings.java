package org.xueqing.dashboard.work;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.activity.TaughtMarks;
import org.xueqing.ingest.observation.LessonNotes;
import org.xueqing.ingest.replay.MasteryAlong;
import org.xueqing.ingest.store.Store;

/** The ways in, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class WorkSettings {

    @Bean
    Activities activities(Store store) {
        return new Activities(store);
    }

    @Bean
    PaperDesk paperDesk(Store store, Clock clock, ZoneId zone) {
        return new PaperDesk(store, clock, zone);
    }

    @Bean
    TaughtMarks taughtMarks(Store store, Clock clock) {
        return new TaughtMarks(store, clock);
    }

    @Bean
    LessonNotes lessonNotes(Store store, Clock clock) {
        return new LessonNotes(store, clock);
    }

    @Bean
    SoonReadable soonReadable(Store store) {
        return new SoonReadable(store);
    }

    @Bean
    GradeSpread gradeSpread(Store store) {
        return new GradeSpread(store);
    }

    @Bean
    Curriculum curriculum() {
        return Curriculum.load();
    }

    @Bean
    Misconceptions misconceptions(Curriculum curriculum) {
        return new Misconceptions(curriculum.misconceptions());
    }

    @Bean
    MasteryAlong masteryAlong(Store store) {
        return new MasteryAlong(store);
    }
}
