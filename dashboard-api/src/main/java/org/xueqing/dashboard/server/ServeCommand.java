package org.xueqing.dashboard.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.server.ServerSettings.Listen.Protection;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SecretFiles;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.observe.MetricsDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"启动服务器：接口、页面、实时入库、写入数据湖。", "Runs the server: API, pages, live storing, landing in the lake."},
        footerHeading = "%n",
        footer = {
            "统一身份登录（OpenID Connect）由三个环境变量设置：XUEQING_OIDC_ISSUER、XUEQING_OIDC_CLIENT、XUEQING_OIDC_SECRET。",
            "Sign-in through an OpenID provider is set by these three variables of the environment."
        })
final class ServeCommand implements Callable<Integer> {

    static final String ADMIN = "admin";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--port", description = "端口，默认 ${DEFAULT-VALUE}。Port.")
    private int port = ServerSettings.USUAL_PORT;

    @Option(names = "--address", description = "监听的地址，默认只有本机 ${DEFAULT-VALUE}。Address to listen on.")
    private String address = ServerSettings.Listen.LOOPBACK.address();

    @Option(
            names = "--tls",
            description = "用自己的证书加密，学校网络里必须有。Speaks TLS with an own certificate, needed on a school network.")
    private boolean hasTls;

    @Option(names = "--behind-proxy", description = "前面有代理负责加密。A proxy in front speaks TLS for this server.")
    private boolean isBehindProxy;

    @Option(
            names = "--pages-only",
            description = "只有接口和页面，数据由 ./xueqing ingest 搬运。API and pages only; ./xueqing ingest moves the data.")
    private boolean isPagesOnly;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "给监控系统看的端口（Prometheus），默认没有。Port for a watching machine; none by default.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-address",
            paramLabel = "ADDRESS",
            description = "上述端口的地址，默认只有本机 ${DEFAULT-VALUE}。Its address.")
    private String metricsAddress = ServerSettings.Listen.LOOPBACK.address();

    @Option(names = "--verbose", description = "出错时显示堆栈。Shows stack traces of failures.")
    private boolean isVerbose;

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), environment);
        try (RunningServer server = start(SecretFiles.readInto(environment))) {
            MetricsDoor.openIf(metricsAddress, metricsPort, server.installation());
            welcome(server, console);
            return untilStopped(server);
        } catch (RuntimeException e) {
            console.complain(e, isVerbose);
            return 1;
        }
    }

    /** Returns when a signal has stopped the server; fails when its data no longer moves. */
    static int untilStopped(RunningServer server) {
        CountDownLatch stopped = stopOnSignal(server);
        try {
            while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                server.check();
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private RunningServer start(Map<String, String> environment) {
        ServerSettings settings = ServerSettings.on(listen(), port).with(IdentityProvider.from(environment));
        return RunningServer.start(
                Installation.folder(environment),
                EngineSettings.from(environment),
                isPagesOnly ? settings.withoutMoving() : settings);
    }

    private ServerSettings.Listen listen() {
        return new ServerSettings.Listen(
                address, hasTls ? Protection.OWN_CERTIFICATE : isBehindProxy ? Protection.PROXY : Protection.NONE);
    }

    private static CountDownLatch stopOnSignal(RunningServer server) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(
                () -> {
                    stopped.countDown();
                    server.close();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        return stopped;
    }

    private static void welcome(RunningServer server, Console console) {
        if (server.accounts().isEmpty()) {
            String password = Accounts.generatePassword();
            server.accounts().create(NewAccount.administrator(ADMIN, ADMIN), password);
            console.say("first.account", ADMIN, password);
        }
        console.say("ready", server.address());
    }
}
