package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.SmallProvider;
import org.xueqing.dashboard.fixture.Visitor;

/** A server beside the school's own, with an identity provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInIT {

    private final School school = School.open();
    private final SmallProvider provider = SmallProvider.open(school.clock());

    @SuppressWarnings("NullAway.Init") // started before all tests
    private RunningServer server;

    @BeforeAll
    void start() {
        server = school.besides(provider.settings());
        school.server()
                .accounts()
                .create(NewAccount.teacher("vouched", Role.TEACHER, "何老师", null).withPasswordToChange(), "password");
        school.server().accounts().assign("vouched", "c-3-1");
        link("vouched", "he-7");
    }

    @AfterAll
    void stop() {
        school.execute("update accounts set closed_at = now(), subject = null where login = 'vouched'");
        server.close();
        provider.close();
    }

    @Test
    void signsInWhomTheProviderVouchesForWithTheRightsOfTheOwnAccount() {
        provider.vouchesFor("he-7");
        Visitor visitor = new Visitor(server.address());
        assertThat(visitor.get("/classes/c-3-1").statusCode()).isEqualTo(302);
        String before = visitor.session();
        HttpResponse<String> back = comeBack(visitor);
        assertThat(back.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).contains("/classes/c-3-1"));
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/classes/c-3-1").body()).contains("何老师");
        assertThat(visitor.get("/classes/c-3-2").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/grades").statusCode()).isEqualTo(404);
    }

    @Test
    void endsTheSessionAfterTwelveHoursLikeAnyOther() {
        provider.vouchesFor("he-7");
        Visitor visitor = new Visitor(server.address());
        comeBack(visitor);
        school.clock().move(Duration.ofHours(13));
        try {
            assertThat(visitor.get("/classes").headers().firstValue("Location")).hasValue("/login?ended");
        } finally {
            school.clock().move(Duration.ofHours(-13));
        }
    }

    @Test
    void tellsAnIdentityWithoutAccountWhatToDoAndSignsNobodyIn() {
        provider.vouchesFor("<nobody>");
        Visitor visitor = new Visitor(server.address());
        assertThat(comeBack(visitor).headers().firstValue("Location")).hasValue("/login?unlinked");
        assertThat(visitor.get("/login?unlinked").body()).contains("还没有绑定账号", "&lt;nobody&gt;");
        assertThat(visitor.get("/classes").headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void refusesATokenThatIsNotForThisServerOrThisSignInOrThisHour() {
        Date yesterday = Date.from(School.MORNING.minus(Duration.ofDays(1)));
        refuses(claims -> changed(claims).audience("another").build());
        refuses(claims -> changed(claims).claim("nonce", "of another sign-in").build());
        refuses(claims -> changed(claims).issuer("https://another.example").build());
        refuses(claims -> changed(claims)
                .issueTime(yesterday)
                .expirationTime(Date.from(yesterday.toInstant().plusSeconds(300)))
                .build());
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        Visitor visitor = new Visitor(server.address());
        assertThat(visitor.get("/login/oauth2/code/school?code=a&state=b")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login?vouching");
        assertThat(visitor.get("/login?vouching").body()).contains("统一身份登录没有成功");
        assertThat(visitor.get("/classes").headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void opensNothingToAClosedAccount() {
        school.server().accounts().create(NewAccount.teacher("gone", Role.TEACHER, "走", null), "password");
        school.server().accounts().assign("gone", "c-3-1");
        link("gone", "gone-1");
        Visitor director = signedIn(School.ADMIN);
        director.post("/accounts", "act=close&login=gone&_csrf=" + director.token());
        provider.vouchesFor("gone-1");
        assertThat(comeBack(new Visitor(server.address())).headers().firstValue("Location"))
                .hasValue("/login?unlinked");
    }

    @Test
    void linksOneIdentityToOneAccountOnly() {
        Visitor director = signedIn(School.ADMIN);
        assertThat(director.get("/accounts?q=vouched").body()).contains("统一身份", "he-7");
        assertThat(linked(director, School.HEAD_TEACHER, "he-7")).contains("taken");
        assertThat(director.get("/accounts?taken").body()).contains("只能绑定一个账号");
        assertThat(linked(director, School.HEAD_TEACHER, "zhou-2")).contains("?linked");
        assertThat(linked(director, School.HEAD_TEACHER, "")).contains("?unlinked");
        assertThat(linked(director, School.ADMIN, "self")).contains("?unlinked");
    }

    @Test
    void isOfferedOnlyWhereItIsSet() {
        assertThat(new Visitor(server.address()).get("/login").body()).contains("统一身份登录");
        assertThat(school.visitor().get("/login").body()).doesNotContain("统一身份登录");
        assertThat(school.signedIn(School.ADMIN).get("/accounts").body()).doesNotContain("统一身份");
    }

    @Test
    void leadsBackToTheSignInPageWhereTheProviderIsSilent() {
        SmallProvider silent = SmallProvider.open(school.clock());
        silent.close();
        try (RunningServer alone = school.besides(silent.settings())) {
            assertThat(new Visitor(alone.address())
                            .get(ProviderSecurity.BEGIN)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/login?vouching");
        }
    }

    private void refuses(Function<JWTClaimsSet, JWTClaimsSet> change) {
        provider.vouchesFor("he-7");
        provider.changes(change);
        Visitor visitor = new Visitor(server.address());
        assertThat(comeBack(visitor).headers().firstValue("Location")).hasValue("/login?vouching");
        assertThat(visitor.get("/classes").headers().firstValue("Location")).hasValue("/login");
    }

    private static JWTClaimsSet.Builder changed(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(server.address());
        visitor.signIn(login, School.passwordOf(login));
        return visitor;
    }

    private static String linked(Visitor director, String login, String subject) {
        return director.post(
                        "/accounts", "act=link&login=" + login + "&subject=" + subject + "&_csrf=" + director.token())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void link(String login, String subject) {
        assertThat(linked(signedIn(School.ADMIN), login, subject)).contains("?linked");
    }

    /** Goes to the provider, which sends the visitor back with a code. */
    private static HttpResponse<String> comeBack(Visitor visitor) {
        String there = location(visitor.get(ProviderSecurity.BEGIN));
        return visitor.get(location(sent(URI.create(there))));
    }

    private static HttpResponse<String> sent(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
