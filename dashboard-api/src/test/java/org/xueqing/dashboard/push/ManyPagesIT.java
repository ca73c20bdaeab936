package org.xueqing.dashboard.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.Listener;
import org.xueqing.dashboard.fixture.Platform;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** A thousand pages at once on a server as it comes. */
@Tag("long")
class ManyPagesIT {

    private static final int ACCOUNTS = 50;
    private static final String CLASS = "/api/v1/classes/c-3-2/live";

    private final School school = School.live();

    @Test
    void tellsAThousandOpenPagesAndHoldsNoThreadForThem() {
        int before = workers();
        List<Listener> pages = new ArrayList<>();
        teachers()
                .forEach(teacher -> pages.addAll(IntStream.range(0, LiveStreams.MOST_PER_ACCOUNT)
                        .mapToObj(i -> teacher.listen(CLASS).awaitOpen())
                        .toList()));
        try {
            assertThat(pages).hasSize(1_000);
            assertThat(school.server().openPages()).isGreaterThanOrEqualTo(1_000);
            Platform.of(school).answers("p-b", "K106", true);
            await().atMost(Duration.ofSeconds(20)).until(() -> pages.stream().allMatch(ManyPagesIT::hasHeard));
            assertThat(workers()).isLessThanOrEqualTo(Math.max(before, 32));
            assertThat(school.signedIn(School.TEACHER).get("/classes/c-3-2").statusCode())
                    .isEqualTo(200);
        } finally {
            pages.forEach(Listener::close);
        }
    }

    private static boolean hasHeard(Listener page) {
        return page.events().stream()
                .anyMatch(event -> event.data().at("/pupils/p-b/squares").has("K106"));
    }

    /** Those who look at the clock stand still meanwhile: nobody ends. */
    private List<Visitor> teachers() {
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> "crowd-" + i)
                .map(login -> {
                    school.server()
                            .accounts()
                            .create(NewAccount.teacher(login, Role.TEACHER, login, null), School.passwordOf(login));
                    school.server().accounts().assign(login, "c-3-2");
                    return school.signedIn(login);
                })
                .toList();
    }

    /** Threads of the web server that handle requests. */
    private static int workers() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("http-nio.*-exec-\\d+"))
                .count();
    }
}
