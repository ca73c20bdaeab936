package org.xueqing.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.server.RunningServer;
import org.xueqing.dashboard.server.ServerSettings;
import org.xueqing.event.Setting;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SparkProcess;
import org.xueqing.ingest.marks.MarksImport;
import org.xueqing.ingest.marks.MarksPlan;
import org.xueqing.ingest.marks.PaperRequest;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterRequest;

/**
 * A school of 2,000 pupils on one server: its roster, a term's paper results (300,000 marks), an analysis, and class pages at
 * fifty requests a second. Arguments: an empty folder, the folder of the built project, and another rate if wanted. In a folder of an earlier run the
 * school is there already, and only the pages are asked for.
 */
public final class SchoolDay {

    private static final String SCHOOL = "两千人小学";
    private static final int GRADES = 6;
    private static final int CLASSES = 8;
    private static final int PUPILS = 42;
    private static final int PAPERS = 10;
    private static final int ITEMS = 15;
    private static final int USUAL_RATE = 50;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path folder;
    private final Path home;
    private final int perSecond;
    private final Random random = new Random(20_260_901);

    private SchoolDay(Path folder, Path home, int perSecond) {
        this.folder = folder;
        this.home = home;
        this.perSecond = perSecond;
    }

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_RATE;
        new SchoolDay(Path.of(arguments[0]), Path.of(arguments[1]), rate).run();
    }

    private void run() throws Exception {
        boolean isThere = Files.exists(folder.resolve("data"));
        Files.createDirectories(folder);
        try (RunningServer server = RunningServer.start(
                new DataFolder(folder.resolve("data")), EngineSettings.embedded(), ServerSettings.onPort(0))) {
            if (!isThere) {
                importRoster(server);
                importMarks(server);
                analyze(server);
            }
            loadPages(server);
            say("heap used at most, MiB", heapPeakMebibytes());
        }
    }

    private void importRoster(RunningServer server) throws IOException {
        Path sheet = Files.write(folder.resolve("roster.csv"), roster());
        long from = System.nanoTime();
        RosterImport roster = new RosterImport(server.store(), new SecureRandom(), InstantSource.system());
        roster.apply(
                roster.plan(sheet, RosterRequest.of(SCHOOL, FIRST_DAY).withUnknown(RosterRequest.Unknown.CREATED)));
        say("roster of " + GRADES * CLASSES * PUPILS + " pupils, s", since(from));
    }

    private List<String> roster() {
        List<String> lines = new ArrayList<>(List.of("学籍号,学号,姓名,性别,年级,班级,家长姓名,家长手机"));
        int number = 0;
        for (int grade = 1; grade <= GRADES; grade++) {
            for (int classNo = 1; classNo <= CLASSES; classNo++) {
                for (int pupil = 1; pupil <= PUPILS; pupil++) {
                    number++;
                    lines.add("G%018d,%02d,学生%d,男,%d年级,%d班,家长%d,199%08d"
                            .formatted(number, pupil, number, grade, classNo, number, number));
                }
            }
        }
        return lines;
    }

    private void importMarks(RunningServer server) throws IOException {
        MarksImport marks = new MarksImport(server.store(), InstantSource.system(), CHINA);
        long cells = 0;
        long from = System.nanoTime();
        for (int paper = 1; paper <= PAPERS; paper++) {
            Path sheet = Files.write(folder.resolve("marks-" + paper + ".csv"), marks(paper));
            MarksPlan plan = marks.plan(sheet, paper(paper));
            cells += plan.cells();
            marks.take(plan);
        }
        say(cells + " marks accepted, s", since(from));
        server.installation().awaitLanded(Duration.ofMinutes(10), () -> {});
        say("the same until all are stored and landed, s", since(from));
    }

    private static PaperRequest paper(int paper) {
        return new PaperRequest(
                SCHOOL,
                "练习" + paper,
                FIRST_DAY.plusDays(7L * paper),
                Setting.CLASSWORK,
                "",
                "",
                Optional.empty(),
                RosterRequest.RefusedRows.STOP_ALL);
    }

    /** Each paper asks three points, five items each. */
    private List<String> marks(int paper) {
        List<String> lines = new ArrayList<>();
        lines.add("学籍号," + numbered(i -> Integer.toString(i)));
        lines.add("满分," + numbered(i -> "1"));
        lines.add("知识点," + numbered(i -> "K%03d".formatted(100 + 3 * paper + i % 3)));
        for (int number = 1; number <= GRADES * CLASSES * PUPILS; number++) {
            lines.add("G%018d,".formatted(number) + numbered(i -> random.nextInt(4) > 0 ? "1" : "0"));
        }
        return lines;
    }

    private static String numbered(java.util.function.IntFunction<String> text) {
        return String.join(",", IntStream.rangeClosed(1, ITEMS).mapToObj(text).toList());
    }

    private void analyze(RunningServer server) {
        long from = System.nanoTime();
        SparkProcess.Outcome outcome = new SparkProcess(
                        home, server.installation().engines().addresses(), List.of("-Xmx2g"))
                .analyze(List.of("--code-version", "benchmark"));
        say("analysis, exit code " + outcome.exitCode() + ", s", since(from));
    }

    private void loadPages(RunningServer server) throws Exception {
        List<String> classes = JdbcClient.create(server.store().dataSource())
                .sql("select class_id from classes order by class_id")
                .query(String.class)
                .list();
        List<Teacher> teachers = new ArrayList<>();
        for (String classId : classes) {
            teachers.add(teacher(server, classId));
        }
        load(teachers, WARM_UP_SECONDS);
        CpuTime before = CpuTime.now(folder.resolve("data"));
        double[] millis = load(teachers, SECONDS);
        CpuTime spent = CpuTime.now(folder.resolve("data")).since(before).per(millis.length);
        Arrays.sort(millis);
        say("class pages at " + perSecond + "/s for " + SECONDS + " s, answered", millis.length);
        for (double quantile : new double[] {0.5, 0.9, 0.99, 1}) {
            say("class page p" + quantile * 100 + ", ms", millis[(int) Math.ceil(quantile * millis.length) - 1]);
        }
        say("CPU per page in request threads, ms", spent.requestMillis());
        say("CPU per page in the whole process with the load client, ms", spent.processMillis());
        say("CPU per page in PostgreSQL, ms", spent.storeMillis());
    }

    private record Teacher(HttpClient client, HttpRequest page) {}

    private static Teacher teacher(RunningServer server, String classId) throws IOException, InterruptedException {
        String login = "teacher-" + classId;
        server.accounts().create(NewAccount.teacher(login, Role.TEACHER, "教师", null), "a password of " + classId);
        server.accounts().assign(login, classId);
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI signIn = server.address().resolve("login");
        String form = client.send(HttpRequest.newBuilder(signIn).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        client.send(
                HttpRequest.newBuilder(signIn)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + login + "&password="
                                + encoded("a password of " + classId) + "&_csrf=" + encoded(token.group(1))))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return new Teacher(
                client,
                HttpRequest.newBuilder(server.address().resolve("classes/" + classId))
                        .build());
    }

    /** Requests leave at their times, whether earlier ones are answered or not: waiting in a queue counts. */
    private double[] load(List<Teacher> teachers, int seconds) throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < seconds * perSecond; i++) {
            long due = begun + i * 1_000_000_000L / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Teacher teacher = teachers.get(i % teachers.size());
            waiting.add(teacher.client()
                    .sendAsync(teacher.page(), HttpResponse.BodyHandlers.ofByteArray())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException("status " + answer.statusCode());
                        }
                        millis.add((System.nanoTime() - due) / 1e6);
                    }));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double heapPeakMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void say(String what, double value) {
        System.out.printf("%s: %.2f%n", what, value);
    }
}
