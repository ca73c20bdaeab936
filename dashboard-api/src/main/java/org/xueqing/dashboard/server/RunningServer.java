package org.xueqing.dashboard.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.xueqing.dashboard.access.ViewerConnections;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.push.LiveStreams;
import org.xueqing.dashboard.push.Watch;
import org.xueqing.dashboard.server.ServerSettings.Listen.Protection;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.store.Store;

/**
 * A server that runs: engines, flow, web application. Only the process that holds the engines moves data through them; a
 * second server on the same data folder shows pages alone. Closing stops the web application, then the flow, then the
 * engines.
 */
public final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final Deque<AutoCloseable> started;
    private final Installation installation;
    private final Accounts accounts;
    private final ServerSettings.Listen listen;
    private final int port;
    private final LiveStreams pages;

    private RunningServer(Deque<AutoCloseable> started, DataFolder folder, EngineSettings where, ServerSettings how) {
        this.started = started;
        this.installation = opened(Installation.open(folder, where, how.landEvery(), how.moving()));
        this.accounts = new Accounts(installation.store(), how.clock(), how.hashing());
        ViewerConnections readers =
                opened(ViewerConnections.open(installation.engines().addresses(), how.clock(), how.zone()));
        Watch watch = opened(Watch.open(installation.engines().addresses()));
        this.listen = how.listen();
        ConfigurableApplicationContext web =
                opened(WebApplication.start(installation, readers, watch, how, certificate(folder, how.listen())));
        this.port = WebApplication.port(web);
        this.pages = web.getBean(LiveStreams.class);
    }

    /** What was started before a failure is stopped again. */
    public static RunningServer start(DataFolder folder, EngineSettings where, ServerSettings how) {
        refuseTakenPort(how);
        Deque<AutoCloseable> started = new ArrayDeque<>();
        try {
            return new RunningServer(started, folder, where, how);
        } catch (RuntimeException e) {
            close(started);
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public URI address() {
        String host = listen.address().equals("0.0.0.0") ? "127.0.0.1" : listen.address();
        boolean speaksTls = listen.protection() == Protection.OWN_CERTIFICATE;
        return URI.create((speaksTls ? "https://" : "http://") + host + ":" + port + "/");
    }

    /** How many pages are open and follow what live moves. */
    public int openPages() {
        return pages.open();
    }

    public Installation installation() {
        return installation;
    }

    public Store store() {
        return installation.store();
    }

    public Accounts accounts() {
        return accounts;
    }

    /**
     * Looks whether the data still moves.
     *
     * @throws org.xueqing.ingest.message.SpokenException why it does not
     */
    public void check() {
        installation.checkFlow();
    }

    @Override
    public void close() {
        close(started);
    }

    private static Optional<OwnCertificate> certificate(DataFolder folder, ServerSettings.Listen listen) {
        return listen.protection() == Protection.OWN_CERTIFICATE
                ? Optional.of(OwnCertificate.open(folder.root().resolve("tls"), listen.address()))
                : Optional.empty();
    }

    private <T extends AutoCloseable> T opened(T part) {
        started.push(part);
        return part;
    }

    /** Found out before anything is started; whoever takes the port meanwhile is reported by the web server. */
    private static void refuseTakenPort(ServerSettings how) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(how.listen().address()), how.port()));
        } catch (IOException e) {
            throw new StartException("port.taken", String.valueOf(how.port()));
        }
    }

    private static void close(Deque<AutoCloseable> started) {
        synchronized (started) {
            while (!started.isEmpty()) {
                try {
                    started.pop().close();
                } catch (Exception e) {
                    LOG.warn("A part did not stop cleanly; the next start recovers it", e);
                }
            }
        }
    }
}
