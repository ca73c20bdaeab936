package org.xueqing.dashboard.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.FailedSignIns;
import org.xueqing.dashboard.account.Pictures;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.account.SignIn;
import org.xueqing.ingest.store.Store;

/** The parts of access, which know no Spring container themselves. */
@Configuration(proxyBeanMethods = false)
class AccessSettings {

    @Bean
    Accounts accounts(Store store, Clock clock) {
        return new Accounts(store, clock);
    }

    @Bean
    Audit audit(Store store, Clock clock) {
        return new Audit(store, clock);
    }

    @Bean
    ClassAccess classAccess(JdbcClient readers, Clock clock, ZoneId zone) {
        return new ClassAccess(readers, clock, zone);
    }

    @Bean
    ClassPupils classPupils(JdbcClient readers, Audit audit, Clock clock, ZoneId zone) {
        return new ClassPupils(readers, audit, clock, zone);
    }

    @Bean
    OwnPupils ownPupils(JdbcClient readers, Audit audit, Clock clock, ZoneId zone) {
        return new OwnPupils(readers, audit, clock, zone);
    }

    @Bean
    Pictures pictures(Store store, Accounts accounts, Clock clock) {
        return new Pictures(store, accounts, clock, new SecureRandom());
    }

    @Bean
    FailedSignIns failedSignIns(Clock clock) {
        return new FailedSignIns(clock);
    }

    @Bean
    SessionRules sessionRules(Clock clock) {
        return new SessionRules(clock);
    }

    @Bean
    SignIn signIn(Accounts accounts, FailedSignIns failures, Audit audit) {
        return new SignIn(accounts, failures, audit);
    }
}
