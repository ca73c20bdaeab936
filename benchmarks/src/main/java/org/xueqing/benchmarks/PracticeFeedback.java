package org.xueqing.benchmarks;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.server.RunningServer;
import org.xueqing.dashboard.server.ServerSettings;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SparkProcess;
import org.xueqing.ingest.marks.MarksImport;
import org.xueqing.ingest.marks.PaperRequest;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.item.family.Families;

/**
 * Pupils who practise on the screen: each signed in, lists of ten items, one wrong answer in four, so many answers a second by
 * the clock whether earlier ones are told or not. Measured from the moment at which an answer was due until its feedback is there.
 * Live goes on with a published run meanwhile. Arguments: an empty folder, the folder of the built project, and another rate.
 */
public final class PracticeFeedback {

    private static final String SCHOOL = "练习小学";
    private static final int CLASSES = 5;
    private static final int PUPILS = 40;
    private static final int LISTS = 20;
    private static final int ITEMS = 10;
    private static final int USUAL_RATE = 200;
    private static final int WARM_UP_SECONDS = 120;
    private static final int SECONDS = 60;
    private static final int ONE_WRONG_IN = 4;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String[] FAMILIES = {"SUB-2D-BORROW", "ADD-2D-CARRY"};

    private final Path folder;
    private final Path home;
    private final int rate;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private PracticeFeedback(Path folder, Path home, int rate) {
        this.folder = folder;
        this.home = home;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_RATE;
        new PracticeFeedback(Path.of(arguments[0]), Path.of(arguments[1]), rate).run();
    }

    private record Pupil(String cookie, String token) {}

    private record Task(String activity, String item, String right) {}

    private void run() throws Exception {
        Files.createDirectories(folder);
        try (RunningServer server = RunningServer.start(
                new DataFolder(folder.resolve("data")), EngineSettings.embedded(), ServerSettings.onPort(0))) {
            enrol(server);
            publish(server);
            List<Task> tasks = give(server);
            List<Pupil> pupils = signIn(server);
            ask(server.address(), pupils, tasks, 0, WARM_UP_SECONDS);
            CpuTime before = CpuTime.now(folder.resolve("data"));
            Histogram millis = ask(server.address(), pupils, tasks, WARM_UP_SECONDS * rate, SECONDS);
            CpuTime spent = CpuTime.now(folder.resolve("data")).since(before).per(SECONDS * rate);
            say("processor time of an answer, threads of requests, ms", spent.requestMillis());
            say("... the whole process, engines and the generator in it, ms", spent.processMillis());
            say("... PostgreSQL, live in it, ms", spent.storeMillis());
            say("answers told of", millis.getTotalCount());
            for (double quantile : new double[] {50, 90, 99, 99.9, 100}) {
                say("p" + quantile + ", ms", millis.getValueAtPercentile(quantile) / 1e3);
            }
            server.installation().awaitLanded(Duration.ofMinutes(2), () -> {});
            say(
                    "answers stored",
                    count(server, "select count(*) from answers where attempt = 1 and response is not null"));
        }
    }

    private void enrol(RunningServer server) throws Exception {
        List<String> lines = new ArrayList<>(List.of("学籍号,学号,姓名,性别,年级,班级,家长姓名,家长手机"));
        for (int number = 1; number <= CLASSES * PUPILS; number++) {
            lines.add("G%018d,%02d,学生%d,男,3年级,%d班,家长%d,199%08d"
                    .formatted(number, (number - 1) % PUPILS + 1, number, (number - 1) / PUPILS + 1, number, number));
        }
        Path sheet = Files.write(folder.resolve("roster.csv"), lines);
        RosterImport roster = new RosterImport(server.store(), new SecureRandom(), InstantSource.system());
        roster.apply(
                roster.plan(sheet, RosterRequest.of(SCHOOL, FIRST_DAY).withUnknown(RosterRequest.Unknown.CREATED)));
    }

    /** A run that live goes on with: an old paper, analysed. */
    private void publish(RunningServer server) throws Exception {
        List<String> lines = new ArrayList<>(List.of("学籍号,1,2,3,4", "满分,1,1,1,1", "知识点,K053,K053,K052,K052"));
        for (int number = 1; number <= CLASSES * PUPILS; number++) {
            lines.add("G%018d,%d,%d,1,%d".formatted(number, number % 2, number % 3 % 2, number % 5 % 2));
        }
        MarksImport marks = new MarksImport(server.store(), InstantSource.system(), CHINA);
        PaperRequest paper = new PaperRequest(
                SCHOOL,
                "旧卷",
                FIRST_DAY.plusDays(7),
                Setting.CLASSWORK,
                "",
                "",
                Optional.empty(),
                RosterRequest.RefusedRows.STOP_ALL);
        marks.take(marks.plan(Files.write(folder.resolve("marks.csv"), lines), paper));
        server.installation().awaitLanded(Duration.ofMinutes(5), () -> {});
        SparkProcess.Outcome outcome = new SparkProcess(
                        home, server.installation().engines().addresses(), List.of("-Xmx1g"))
                .analyze(List.of("--code-version", "benchmark"));
        say("analysis, exit code", outcome.exitCode());
    }

    private static List<Task> give(RunningServer server) {
        List<Task> tasks = new ArrayList<>();
        List<String> classes = texts(server, "select class_id from classes order by class_id");
        String school = texts(server, "select school_id from schools").get(0);
        Activities activities = new Activities(server.store());
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), CHINA);
        for (int list = 0; list < LISTS; list++) {
            String id = "list-" + list;
            String family = FAMILIES[list % FAMILIES.length];
            int first = list * ITEMS;
            List<String> items = IntStream.range(0, ITEMS)
                    .mapToObj(at -> family + ".1." + (first + at + 1))
                    .toList();
            new GivenItems(server.store())
                    .keep(
                            items,
                            new ItemMapping.By(
                                    "benchmark", InstantSource.system().instant()));
            List<ActivityItem> lines = IntStream.range(0, ITEMS)
                    .mapToObj(at -> ActivityItem.plain(at + 1, Integer.toString(at + 1), items.get(at)))
                    .toList();
            activities.give(
                    new Activity(
                            id,
                            school,
                            3,
                            "练习",
                            Setting.CLASSWORK,
                            Activity.Medium.SCREEN,
                            today,
                            today.plusDays(1),
                            lines),
                    classes,
                    new Activities.Order("benchmark", InstantSource.system().instant(), Optional.empty()));
            items.forEach(item -> tasks.add(
                    new Task(id, item, Families.item(item).orElseThrow().rule().text())));
        }
        return tasks;
    }

    private List<Pupil> signIn(RunningServer server) throws Exception {
        List<Pupil> pupils = new ArrayList<>();
        for (String student : texts(server, "select student_id from roster_pupils order by student_id")) {
            String login = "pupil-" + pupils.size();
            server.accounts().create(NewAccount.pupil(login, "学生", student), "a password of " + login);
            pupils.add(pupil(server.address(), login));
        }
        return pupils;
    }

    private Pupil pupil(URI server, String login) throws Exception {
        HttpResponse<String> form = send(HttpRequest.newBuilder(server.resolve("login")));
        String filled = "username=" + login + "&password=" + encoded("a password of " + login) + "&_csrf="
                + encoded(token(form.body()));
        HttpResponse<String> in = send(post(server.resolve("login"), cookie(form), filled));
        String session = cookie(in);
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(server.resolve("me/practice")).header("Cookie", session));
        return new Pupil(session, token(page.body()));
    }

    private static HttpRequest.Builder post(URI to, String cookie, String form) {
        return HttpRequest.newBuilder(to)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("xueqing-session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.statusCode()));
    }

    private static String token(String page) {
        Matcher form = TOKEN.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("the page has no form");
        }
        return form.group(1);
    }

    /** Answers leave at their times. @param from which answer of all it begins with: nobody answers an item twice */
    private Histogram ask(URI server, List<Pupil> pupils, List<Task> tasks, int from, int seconds)
            throws InterruptedException {
        Histogram micros = new SynchronizedHistogram(3);
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            long due = begun + i * 1_000_000_000L / rate;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            int number = from + i;
            Task task = tasks.get(number / pupils.size() % tasks.size());
            HttpRequest request = request(server, pupils.get(number % pupils.size()), task, number % ONE_WRONG_IN == 0);
            waiting.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenAccept(told -> {
                        if (told.statusCode() != 200 || !told.body().contains("data-state=\"")) {
                            throw new IllegalStateException("status " + told.statusCode());
                        }
                        micros.recordValue((System.nanoTime() - due) / 1_000);
                    }));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        return micros;
    }

    private static HttpRequest request(URI server, Pupil pupil, Task task, boolean isWrong) {
        String form = "eventId=" + UUID.randomUUID() + "&item=" + task.item() + "&activity=" + task.activity()
                + "&sitting=s&tookMillis=9000&typed=" + encoded(isWrong ? "1" : task.right()) + "&_csrf="
                + encoded(pupil.token());
        return post(server.resolve("me/practice/answers"), pupil.cookie(), form)
                .header("HX-Request", "true")
                .build();
    }

    private static List<String> texts(RunningServer server, String sql) {
        return JdbcClient.create(server.store().dataSource())
                .sql(sql)
                .query(String.class)
                .list();
    }

    private static long count(RunningServer server, String sql) {
        return JdbcClient.create(server.store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void say(String what, double value) {
        System.out.printf("%s: %.2f%n", what, value);
    }
}
