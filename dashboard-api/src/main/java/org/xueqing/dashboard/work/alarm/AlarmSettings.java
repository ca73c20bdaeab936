package org.xueqing.dashboard.work.alarm;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.ingest.alarm.AlarmDesk;
import org.xueqing.ingest.store.Store;

/** The way of alarms, which knows no Spring itself. */
@Configuration(proxyBeanMethods = false)
class AlarmSettings {

    @Bean
    AlarmDesk alarmDesk(Store store, Clock clock, ZoneId zone) {
        return new AlarmDesk(store, clock, zone);
    }
}
