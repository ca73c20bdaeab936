package org.xueqing.dashboard.push;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.account.PasswordHashing;
import org.xueqing.dashboard.fixture.Listener;
import org.xueqing.dashboard.fixture.Platform;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.store.Store;

/**
 * Measures on a server that runs by itself, from the answer of the door until an open class page has the change:
 * {@code OpenPages DATA-FOLDER URL PAGES SECONDS}. It makes classes, teachers and a run of its own. Load comes from
 * {@code ./xueqing load} beside it.
 */
public final class OpenPages {

    private static final int PUPILS_OF_A_CLASS = 40;
    private static final String PASSWORD = "the password of a crowd";
    private static final long BETWEEN_ANSWERS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Store store;
    private final java.net.URI url;
    private final int classes;
    private final Histogram firstMicros = new Histogram(3);
    private final Histogram lastMicros = new Histogram(3);

    private OpenPages(Store store, java.net.URI url, int classes) {
        this.store = store;
        this.url = url;
        this.classes = classes;
    }

    public static void main(String[] arguments) {
        int classes = Integer.parseInt(arguments[2]) / LiveStreams.MOST_PER_ACCOUNT;
        try (Installation installation = Installation.open(
                new DataFolder(Path.of(arguments[0])), EngineSettings.embedded(), Duration.ofSeconds(5))) {
            new OpenPages(installation.store(), java.net.URI.create(arguments[1]), classes)
                    .measure(Duration.ofSeconds(Long.parseLong(arguments[3])));
        }
    }

    private void measure(Duration duration) {
        prepare();
        Platform platform = Platform.of(store, url, Clock.systemUTC(), "s-crowd");
        List<Visitor> teachers =
                IntStream.range(0, classes).mapToObj(this::teacher).toList();
        System.out.println("signed in: " + teachers.size());
        long end = System.nanoTime() + duration.toNanos();
        List<List<Follower>> pages = new ArrayList<>();
        for (int number = 0; number < classes; number++) {
            Visitor teacher = teachers.get(number);
            String path = "/api/v1/classes/crowd-" + number + "/live?volume=3-" + Visitor.encoded("上");
            pages.add(IntStream.range(0, LiveStreams.MOST_PER_ACCOUNT)
                    .mapToObj(i -> new Follower(teacher, path))
                    .toList());
            pages.get(number).forEach(Follower::awaitOpen);
        }
        System.out.println("open pages: " + pages.stream().mapToInt(List::size).sum());
        Random random = new Random(1);
        while (System.nanoTime() < end) {
            probe(platform, pages, random);
            LockSupport.parkNanos(BETWEEN_ANSWERS_NANOS);
            pages.forEach(its -> its.forEach(Follower::comeBack));
        }
        print("first of 20 pages", firstMicros);
        print("last of 20 pages", lastMicros);
    }

    private void probe(Platform platform, List<List<Follower>> pages, Random random) {
        int number = random.nextInt(classes);
        String pupil = "crowd-" + number + "-" + random.nextInt(PUPILS_OF_A_CLASS);
        List<Follower> its = pages.get(number);
        its.forEach(page -> page.lookFor(pupil));
        platform.answers(pupil, "K10" + (4 + random.nextInt(3)), random.nextBoolean());
        long answered = System.nanoTime();
        long[] arrivals = its.stream()
                .mapToLong(page -> page.awaitArrival(answered + PATIENCE.toNanos()))
                .sorted()
                .toArray();
        firstMicros.recordValue(Math.max(0, (arrivals[0] - answered) / 1_000));
        lastMicros.recordValue(Math.max(0, (arrivals[arrivals.length - 1] - answered) / 1_000));
    }

    private static void print(String what, Histogram micros) {
        System.out.printf(
                "%s: n %d, p50 %.1f ms, p90 %.1f, p99 %.1f, max %.1f%n",
                what,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(90) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    /** A page that comes back when its stream ends, as the browser's does. */
    private static final class Follower {
        private final Visitor teacher;
        private final String path;
        private Listener stream;
        private String pupil = "";
        private int seen;

        Follower(Visitor teacher, String path) {
            this.teacher = teacher;
            this.path = path;
            this.stream = teacher.listen(path);
        }

        void awaitOpen() {
            stream.awaitOpen();
        }

        void comeBack() {
            if (stream.isOver()) {
                stream = teacher.listen(path, "Last-Event-ID", stream.lastId());
                seen = 0;
            }
        }

        void lookFor(String wanted) {
            pupil = wanted;
            seen = stream.events().size();
        }

        long awaitArrival(long deadline) {
            while (System.nanoTime() < deadline) {
                List<Listener.Event> events = stream.events();
                for (Listener.Event event : events.subList(Math.min(seen, events.size()), events.size())) {
                    if (event.pupils().contains(pupil)) {
                        return event.arrivedNanos();
                    }
                }
                comeBack();
                LockSupport.parkNanos(200_000);
            }
            return deadline;
        }
    }

    // ---------------------------------------------------------------- the school

    private Visitor teacher(int number) {
        Visitor visitor = new Visitor(url);
        visitor.signIn("crowd-" + number, PASSWORD);
        return visitor;
    }

    private void prepare() {
        execute("insert into schools (school_id, name) values ('s-crowd', '大学校') on conflict do nothing");
        execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " select 'crowd-' || n, 's-crowd', 2026, 3, n + 1, current_date - 60 from generate_series(0, "
                + (classes - 1) + ") n on conflict do nothing");
        execute(
                "insert into roster_pupils (student_id, pupil_no, name, school_id) select 'crowd-' || n || '-' || p, p + 1, '生' || p,"
                        + " 's-crowd' from generate_series(0, " + (classes - 1) + ") n, generate_series(0, "
                        + (PUPILS_OF_A_CLASS - 1) + ") p on conflict do nothing");
        execute(
                "insert into class_members (class_id, student_id, valid_from) select 'crowd-' || n, 'crowd-' || n || '-' || p,"
                        + " current_date - 60 from generate_series(0, " + (classes - 1) + ") n, generate_series(0, "
                        + (PUPILS_OF_A_CLASS - 1) + ") p on conflict do nothing");
        if (count("select count(*) from published_run") == 0) {
            execute(
                    "insert into runs (run_id, status, started_at, lake_offsets, data_through, code_version, seed, versions, settings)"
                            + " overriding system value values (1, 'STAGED', now(), '{}', 'epoch', 'crowd', 0, '{}', '{}')");
            execute("insert into bkt_parameters (run_id, knowledge_point, prior, learn, guess, slip, pupils, answers,"
                    + " log_likelihood) values (1, '*', 0.3, 0.1, 0.2, 0.1, 0, 0, 0)");
        }
        Accounts accounts = new Accounts(store, Clock.systemUTC(), PasswordHashing.usual());
        for (int number = 0; number < classes; number++) {
            String login = "crowd-" + number;
            if (count("select count(*) from accounts where login = '" + login + "'") == 0) {
                accounts.create(NewAccount.teacher(login, Role.TEACHER, login, null), PASSWORD);
                accounts.assign(login, login);
            }
        }
    }

    private void execute(String sql) {
        store.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private long count(String sql) {
        return store.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
