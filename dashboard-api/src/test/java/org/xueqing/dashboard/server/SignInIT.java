package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.Route;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

class SignInIT {

    private final School school = School.open();

    @Test
    void letsNobodyInWithoutASession() {
        List<String> routes = Route.all().stream()
                .filter(route -> route.method().equals("GET") && route.audience() != Audience.ANYBODY)
                .map(Route::path)
                .toList();
        assertThat(routes)
                .contains("/classes/{classId}", "/api/v1/classes/{classId}/mastery")
                .hasSizeGreaterThan(8);
        for (String route : routes) {
            String path = route.replaceAll("\\{\\w+}", "c-3-2");
            HttpResponse<String> answer = school.visitor().get(path);
            if (path.startsWith("/api/")) {
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            } else {
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).hasValue("/login");
            }
            assertThat(answer.body()).doesNotContain("李思远");
        }
        assertThat(school.visitor().get("/api/v1/openapi.json").statusCode()).isEqualTo(401);
        assertThat(school.visitor().get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    void isOpenOnlyWhereOnePassesToSignIn() {
        Visitor visitor = school.visitor();
        assertThat(visitor.get("/login").body()).contains("<form", "/assets/page-");
        assertThat(visitor.get("/assets/page.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health").body()).contains("UP").doesNotContain("jdbc");
    }

    @Test
    void sendsTheWholePageToSignInWhereAFragmentIsRefused() {
        HttpResponse<String> answer =
                school.visitor().get("/classes/c-3-2/pupils/p-a/points/K104", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void givesANewSessionAtSignInAndEndsItAtSignOut() {
        Visitor visitor = school.visitor();
        visitor.get("/login");
        String before = visitor.session();
        HttpResponse<String> signedIn = visitor.signIn(School.TEACHER, School.passwordOf(School.TEACHER));
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/classes").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/logout", "_csrf=" + visitor.token()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/classes").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesSignInWithoutTheTokenOfTheForm() {
        String form = "username=wang&password=" + Visitor.encoded(School.passwordOf(School.TEACHER));
        assertThat(school.visitor().post("/login", form).statusCode()).isEqualTo(403);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownAccount() {
        HttpResponse<String> wrong = school.visitor().signIn(School.TEACHER, "not the password");
        HttpResponse<String> unknown = school.visitor().signIn("no such account", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location")).hasValue("/login?wrong");
        assertThat(unknown.headers().firstValue("Location")).hasValue("/login?wrong");
        assertThat(school.visitor().signIn("a\0b", "x\0y").headers().firstValue("Location"))
                .hasValue("/login?wrong");
        assertThat(school.visitor().signIn("x".repeat(5_000), "y").headers().firstValue("Location"))
                .hasValue("/login?wrong");
    }

    @Test
    void locksAnAccountAfterTenFailuresEvenForTheRightPassword() {
        school.server()
                .accounts()
                .create(NewAccount.teacher("locked", Role.TEACHER, "锁", null), School.passwordOf("locked"));
        for (int i = 0; i < 10; i++) {
            school.visitor().signIn("locked", "wrong");
        }
        HttpResponse<String> right = school.visitor().signIn("locked", School.passwordOf("locked"));
        assertThat(right.headers().firstValue("Location")).hasValue("/login?locked");
        assertThat(school.visitor().get("/login?locked").body()).contains("15 分钟");
        school.clock().move(Duration.ofMinutes(15));
        try {
            right = school.visitor().signIn("locked", School.passwordOf("locked"));
            assertThat(right.headers().firstValue("Location")).hasValue("/");
        } finally {
            school.clock().move(Duration.ofMinutes(-15));
        }
    }

    @Test
    void takesAClassAwayAtOnceWithTheAssignment() {
        school.server()
                .accounts()
                .create(NewAccount.teacher("moved", Role.TEACHER, "调", null), School.passwordOf("moved"));
        school.server().accounts().assign("moved", "c-3-1");
        Visitor visitor = school.signedIn("moved");
        assertThat(visitor.get("/classes/c-3-1").statusCode()).isEqualTo(200);
        school.execute(
                "delete from teaching_assignments where staff_id = (select staff_id from accounts where login = 'moved')");
        assertThat(visitor.get("/classes/c-3-1").statusCode()).isEqualTo(404);
    }

    @Test
    void guardsEveryPageWithHeaders() {
        HttpHeaders headers =
                school.signedIn(School.TEACHER).get("/classes/c-3-2").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(school.visitor().get("/login").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void keepsNoScriptOrStyleInsideAPage() {
        String page = school.signedIn(School.TEACHER).get("/classes/c-3-2").body();
        assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContain(" onclick=");
        assertThat(page.replaceAll("<script [^>]*src=", "")).doesNotContain("<script");
    }
}
