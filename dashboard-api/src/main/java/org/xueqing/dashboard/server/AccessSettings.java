package org.xueqing.dashboard.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.AuditTrail;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassConsents;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.ClassTeachers;
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnRecord;
import org.xueqing.dashboard.access.SchoolPupils;
import org.xueqing.dashboard.access.StatedReasons;
import org.xueqing.dashboard.account.AccountList;
import org.xueqing.dashboard.account.AccountMaking;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.FailedSignIns;
import org.xueqing.dashboard.account.PasswordHashing;
import org.xueqing.dashboard.account.Pictures;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.account.SignIn;
import org.xueqing.dashboard.account.VouchedSignIn;
import org.xueqing.ingest.roster.ClassStatements;
import org.xueqing.ingest.roster.PupilMoves;
import org.xueqing.ingest.roster.YearRollOver;
import org.xueqing.ingest.store.Store;

/** The parts of access, which know no Spring container themselves. */
@Configuration(proxyBeanMethods = false)
class AccessSettings {

    @Bean
    Accounts accounts(Store store, Clock clock, PasswordHashing hashing) {
        return new Accounts(store, clock, hashing);
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
    OwnPupils ownPupils(JdbcClient readers, Audit audit) {
        return new OwnPupils(readers, audit);
    }

    @Bean
    OwnRecord ownRecord(JdbcClient readers) {
        return new OwnRecord(readers);
    }

    @Bean
    GradeAccess gradeAccess(JdbcClient readers, Clock clock, ZoneId zone) {
        return new GradeAccess(readers, clock, zone);
    }

    @Bean
    Consents consents(Store store, Audit audit, Clock clock, ZoneId zone) {
        return new Consents(store, audit, clock, zone);
    }

    @Bean
    ClassConsents classConsents(Store store, Clock clock, ZoneId zone) {
        return new ClassConsents(store, clock, zone);
    }

    @Bean
    SchoolPupils schoolPupils(Store store) {
        return new SchoolPupils(store);
    }

    @Bean
    AccountNames accountNames(Store store) {
        return new AccountNames(store);
    }

    @Bean
    ClassTeachers classTeachers(Store store, Clock clock, ZoneId zone) {
        return new ClassTeachers(store, clock, zone);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient readers) {
        return new AuditTrail(readers);
    }

    @Bean
    StatedReasons statedReasons(Store store, Audit audit, Clock clock) {
        return new StatedReasons(store, audit, clock);
    }

    @Bean
    PupilMoves pupilMoves(Store store, Clock clock) {
        return new PupilMoves(store, clock);
    }

    @Bean
    YearRollOver yearRollOver(Store store, Clock clock) {
        return new YearRollOver(store, clock);
    }

    @Bean
    ClassStatements classStatements(Store store, Clock clock) {
        return new ClassStatements(store, clock);
    }

    @Bean
    AccountMaking accountMaking(Store store, Accounts accounts) {
        return new AccountMaking(store, accounts, new SecureRandom());
    }

    @Bean
    AccountList accountList(Store store, Clock clock) {
        return new AccountList(store, clock);
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

    @Bean
    VouchedSignIn vouchedSignIn(Accounts accounts, Audit audit) {
        return new VouchedSignIn(accounts, audit);
    }
}
