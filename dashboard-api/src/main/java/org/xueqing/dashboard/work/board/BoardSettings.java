package org.xueqing.dashboard.work.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.question.ClassQuestions;
import org.xueqing.ingest.store.Store;

/** The ways of questions, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class BoardSettings {

    @Bean
    ClassQuestions classQuestions(Store store) {
        return new ClassQuestions(store);
    }
}
