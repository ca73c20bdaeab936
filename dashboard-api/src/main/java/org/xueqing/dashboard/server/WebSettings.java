package org.xueqing.dashboard.server;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.xueqing.dashboard.access.RoutePolicy;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.LiveStreams;
import org.xueqing.dashboard.push.Watch;
import org.xueqing.dashboard.sender.EventsApi;
import org.xueqing.dashboard.sender.KnownSenders;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Backlog;
import org.xueqing.ingest.outbox.Door;
import org.xueqing.ingest.practice.Attempts;
import org.xueqing.ingest.practice.PackOpenings;
import org.xueqing.ingest.practice.PracticeDesk;
import org.xueqing.ingest.practice.SelfAssessments;
import org.xueqing.ingest.sender.Senders;
import org.xueqing.ingest.store.Store;
import tools.jackson.databind.json.JsonMapper;

/** Parts of the web application that know no Spring themselves, languages, and the title of the API. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Accounts accounts;
    private final SessionRules rules;
    private final PageFrame frame;

    WebSettings(Accounts accounts, SessionRules rules, PageFrame frame) {
        this.accounts = accounts;
        this.rules = rules;
        this.frame = frame;
    }

    /** Before all others: it knows its senders itself. */
    @Bean
    FilterRegistrationBean<EventsApi> events(
            Door door, KnownSenders senders, LocaleResolver languages, JsonMapper json) {
        FilterRegistrationBean<EventsApi> events =
                new FilterRegistrationBean<>(new EventsApi(door, senders, languages, json));
        events.addUrlPatterns(EventsApi.PATH);
        events.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return events;
    }

    /** After the security chain, which says who reads. */
    @Bean
    FilterRegistrationBean<OneMoment> oneMoment(PlatformTransactionManager readers) {
        return new FilterRegistrationBean<>(new OneMoment(readers));
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("xueqing-language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(A_YEAR);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(rules);
        registry.addInterceptor(new RoutePolicy(accounts::role));
        registry.addInterceptor(frame);
    }

    @Bean
    TimeWords.Of times(MessageSource messages, ZoneId zone, Clock clock) {
        return language -> new TimeWords(messages, language, zone, clock.instant());
    }

    @Bean
    LiveStreams liveStreams(Watch watch, Clock clock) {
        return new LiveStreams(watch, clock, new SplittableRandom());
    }

    @Bean
    Senders senders(Store store) {
        return new Senders(store);
    }

    @Bean(destroyMethod = "close")
    Door door(Store store, Clock clock, Backlog backlog) {
        return new Door(new Acceptance(store, clock), backlog::isFull);
    }

    @Bean(destroyMethod = "close")
    PracticeDesk practiceDesk(Store store, Clock clock) {
        return new PracticeDesk(store, clock);
    }

    @Bean
    SelfAssessments selfAssessments(Store store, Clock clock) {
        return new SelfAssessments(store, clock);
    }

    @Bean
    PackOpenings packOpenings(Store store, Clock clock) {
        return new PackOpenings(store, clock);
    }

    @Bean
    Attempts attempts(Store store) {
        return new Attempts(store);
    }

    @Bean
    Backlog backlog(Store store) {
        return new Backlog(store);
    }

    @Bean
    DoorHealth doorHealth(Backlog backlog) {
        return new DoorHealth(backlog);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .addServersItem(new Server().url("/"))
                .info(new Info()
                        .title("Xueqing 学情")
                        .version("1")
                        .description("Findings about classes. Needs the session of a signed-in teacher or"
                                + " administrator. Errors are application/problem+json."));
    }
}
