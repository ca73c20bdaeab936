package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.dashboard.fixture.Visitor;

/** The server as its own process. */
@Timeout(120)
class ServeCommandIT {

    private static final Pattern PASSWORD = Pattern.compile("admin, password (\\w{20})");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    Path folder;

    @Test
    void startsStopsAndStartsAgainOnTheSameData() throws Exception {
        String password = "";
        for (boolean isFirst : new boolean[] {true, false}) {
            Process server = serve("0");
            try (BufferedReader out = reader(server)) {
                String said = readUntil(out, ADDRESS);
                if (isFirst) {
                    password = found(PASSWORD, said);
                } else {
                    assertThat(said).doesNotContain("password");
                }
                Visitor visitor = new Visitor(URI.create(found(ADDRESS, said)));
                assertThat(visitor.signIn("admin", password).headers().firstValue("Location"))
                        .hasValue("/");
                assertThat(visitor.get("/classes").body()).contains("还没有班级", "导入名册");
                assertThat(visitor.get("/actuator/health").body()).contains("UP");
            } finally {
                server.destroy();
            }
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("data/engines.json")).doesNotExist();
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(folder.resolve("err")))
                    .doesNotContain(password)
                    .doesNotContain("xception");
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process server = serve(String.valueOf(taken.getLocalPort()));
            assertThat(server.waitFor()).isEqualTo(1);
            assertThat(Files.readAllLines(folder.resolve("err")))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeUsed() throws Exception {
        Files.createFile(folder.resolve("data"));
        Process server = serve("0");
        assertThat(server.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("err")))
                .singleElement()
                .asString()
                .contains("data folder", folder.resolve("data").toString());
    }

    private Process serve(String port) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                port);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("XUEQING_DATA", folder.resolve("data").toString());
        builder.environment().put("XUEQING_LANG", "en");
        // As on a machine on which nothing was unpacked yet.
        builder.environment().remove("XUEQING_BINARIES");
        return builder.start();
    }

    private static BufferedReader reader(Process server) {
        return new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String readUntil(BufferedReader out, Pattern end) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (end.matcher(line).find()) {
                break;
            }
        }
        return said.toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }
}
