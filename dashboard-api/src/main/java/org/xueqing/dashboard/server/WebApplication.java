package org.xueqing.dashboard.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.xueqing.dashboard.push.Watch;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.observe.Readiness;

/** The web application, on the loopback address and reading as whoever is signed in. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("org.xueqing.dashboard")
class WebApplication {

    /**
     * @param readers connections that read as whoever is signed in
     * @param watch looks at what live moves
     */
    static ConfigurableApplicationContext start(
            Installation installation,
            DataSource readers,
            Watch watch,
            ServerSettings settings,
            Optional<OwnCertificate> certificate) {
        Consumer<ConfigurableListableBeanFactory> given = beans -> {
            // As singletons, so that the application uses what it did not open and never closes it.
            beans.registerSingleton("dataSource", readers);
            beans.registerSingleton("watch", watch);
            beans.registerSingleton("store", installation.store());
            beans.registerSingleton("flowHealth", new FlowHealth(new Readiness(installation)));
            beans.registerSingleton("clock", settings.clock());
            beans.registerSingleton("zone", settings.zone());
            beans.registerSingleton("hashing", settings.hashing());
            settings.provider().ifPresent(provider -> beans.registerSingleton("identityProvider", provider));
        };
        try {
            return new SpringApplicationBuilder(WebApplication.class)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(context -> given.accept(context.getBeanFactory()))
                    .properties(properties(settings, certificate))
                    .run();
        } catch (RuntimeException e) {
            if (isPortInUse(e)) {
                throw new StartException("port.taken", String.valueOf(settings.port()));
            }
            throw e;
        }
    }

    private static Map<String, Object> properties(ServerSettings settings, Optional<OwnCertificate> certificate) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.listen().address());
        properties.put("server.port", settings.port());
        properties.put("server.servlet.session.cookie.secure", settings.listen().isEncrypted());
        if (settings.listen().protection() == ServerSettings.Listen.Protection.PROXY) {
            properties.put("server.forward-headers-strategy", "native");
        }
        certificate.ifPresent(own -> {
            properties.put("server.ssl.key-store", own.keystore().toUri().toString());
            properties.put("server.ssl.key-store-password", own.password());
            properties.put("server.ssl.key-store-type", "PKCS12");
        });
        return properties;
    }

    /** Where it listens, which is news if the settings said 0. */
    static int port(ConfigurableApplicationContext web) {
        return web.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static boolean isPortInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}
