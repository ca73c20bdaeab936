package org.xueqing.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.SettableClock;
import org.xueqing.dashboard.server.RunningServer;
import org.xueqing.dashboard.server.ServerSettings;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;

/** From an empty installation to the first class page, a parent who reads, and the next school year, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesBrowserIT {

    private static final String ADMIN_PASSWORD = "the first password";
    private static final String SHEET =
            """
            学籍号,学号,姓名,年级,班级,家长姓名,家长手机
            G990000201801010101,1,王安,三年级,1班,王父,19900000011
            G990000201801010102,2,王安,三年级,1班,王母,19900000012
            G990000201801010103,3,阿依努尔买买提江艾合买提,三年级,1班,艾父,19900000013
            G990000201501010104,1,李思远,六年级,2班,李父,19900000014
            """;

    /** Login and password that a guardian was handed on paper. */
    private static final List<String> SLIP = new ArrayList<>();

    @TempDir
    static Path folder;

    private static @Nullable RunningServer started;
    private static @Nullable Browser opened;

    @BeforeAll
    static void begin() {
        opened = Browser.open(folder.resolve("profile"));
        started = RunningServer.start(
                new DataFolder(folder.resolve("data")),
                EngineSettings.embedded(),
                new ServerSettings(
                        ServerSettings.Listen.LOOPBACK,
                        0,
                        ZoneId.of("Asia/Shanghai"),
                        new SettableClock(Instant.parse("2026-09-07T00:30:00Z")),
                        Duration.ofSeconds(1),
                        Installation.Moving.UNLESS_ANOTHER_DOES,
                        School.QUICK,
                        Optional.empty()));
        server().accounts().create(NewAccount.administrator("admin", "管理员"), ADMIN_PASSWORD);
    }

    @AfterAll
    static void end() {
        if (opened != null) {
            opened.close();
        }
        if (started != null) {
            started.close();
        }
    }

    @Test
    @Order(1)
    void leadsAnEmptyInstallationToTheFirstClassPage() throws IOException {
        signIn("admin", ADMIN_PASSWORD);
        assertThat(text("h1")).isEqualTo("年级");
        assertThat(browser().findElements(By.cssSelector(".first-steps a"))).isEmpty();
        go("/roster");
        assertThat(text("[role=alert]")).contains("请先填写学校名称");
        type("school", "实验小学");
        click("main button.main");

        browser().findElement(By.linkText("校历")).click();
        setDay("first", "2026-09-01");
        setDay("last", "2027-01-20");
        setDay("examFrom", "2027-01-11");
        setDay("examTo", "2027-01-13");
        click("main button.main");
        assertThat(text("main table")).contains("2026 学年上学期", "2027-01-11 – 2027-01-13");

        browser().findElement(By.linkText("名册")).click();
        Path sheet = Files.writeString(folder.resolve("名册.csv"), SHEET);
        browser().findElement(By.id("file")).sendKeys(sheet.toString());
        click("main button.main");
        assertThat(text("main")).contains("新学生", "要新建这些班级吗", "三(1)班", "六(2)班");
        click("button[value=confirm]");
        assertThat(text("[role=alert]")).contains("表里有新的班级");
        browser().findElement(By.id("newClasses")).click();
        click("button[value=confirm]");
        assertThat(text("[role=status]")).contains("名册已更新");
        assertThat(text("h1")).contains("4 名学生");

        go("/accounts");
        click("button[value=guardians]");
        assertThat(text("main")).contains("密码只显示这一次", "王父");
        SLIP.addAll(browser().findElements(By.xpath("//li[strong='艾父']//dd")).stream()
                .map(WebElement::getText)
                .toList());

        go("/classes");
        browser().findElement(By.partialLinkText("三年级1班")).click();
        assertThat(text("h1")).contains("三年级1班");
        go("/grades");
        assertThat(browser().findElements(By.cssSelector(".first-steps .done"))).hasSize(4);
    }

    @Test
    @Order(2)
    void letsAParentReadAndDecide() {
        signIn(SLIP.get(0), SLIP.get(1));
        assertThat(text("h1")).isEqualTo("修改密码");
        type("current", SLIP.get(1));
        type("wanted", "my own long password");
        type("again", "my own long password");
        click("main button[type=submit]");
        assertThat(text("h1")).contains("阿依努尔买买提江艾合买提", "三年级1班");
        browser().findElement(By.linkText("同意与撤回")).click();
        click("#PREDICTION button[name=decision]:not([value=GIVEN])");
        assertThat(text("[role=status]")).contains("已经生效");
        assertThat(text("#PREDICTION .state")).isEqualTo("现在：不同意");
        click("#PREDICTION button[value=GIVEN]");
        assertThat(text("#PREDICTION .state")).isEqualTo("现在：同意");
    }

    @Test
    @Order(3)
    void tellsHomonymsApartAndMovesTheRightOne() {
        signIn("admin", ADMIN_PASSWORD);
        go("/roster?q=王安");
        List<WebElement> found = browser().findElements(By.cssSelector(".people li"));
        assertThat(found).hasSize(2);
        assertThat(found.get(1).getText()).contains("学号 2");
        new org.openqa.selenium.support.ui.Select(found.get(1).findElement(By.name("into")))
                .selectByVisibleText("六年级2班");
        found.get(1).findElement(By.cssSelector("button[value=transfer]")).click();
        waitFor("[role=status]");
        go("/roster?q=G990000201801010102");
        assertThat(text(".people")).contains("六年级2班");
    }

    @Test
    @Order(4)
    void takesTheSchoolIntoItsNextYear() {
        signIn("admin", ADMIN_PASSWORD);
        go("/roster/year?to=2027");
        assertThat(text("main")).contains("会这样", "毕业");
        click("main button.main");
        assertThat(text("[role=alert]")).contains("请核对以后勾选");
        browser().findElement(By.id("sure")).click();
        click("main button.main");
        assertThat(text("[role=status]")).contains("名册已更新");
        go("/roster/year?to=2027");
        assertThat(text("[role=alert]")).isNotEmpty();
        assertThat(single("select string_agg(grade::text, ',' order by grade) from classes where closed_on is null"))
                .isEqualTo("4");
    }

    private static void signIn(String login, String password) {
        browser().manage().deleteAllCookies();
        go("/login");
        type("username", login);
        type("password", password);
        click("main button[type=submit]");
    }

    private static void go(String path) {
        browser().get(server().address().resolve(path).toString());
    }

    private static void type(String name, String text) {
        browser().findElement(By.name(name)).sendKeys(text);
    }

    /** As the date field keeps it, whatever the browser shows. */
    private static void setDay(String id, String day) {
        browser().executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day);
    }

    private static void click(String selector) {
        WebElement page = browser().findElement(By.tagName("html"));
        browser().findElement(By.cssSelector(selector)).click();
        patience().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
        waitFor("main");
    }

    private static String text(String selector) {
        return waitFor(selector).getText();
    }

    private static WebElement waitFor(String selector) {
        return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private static String single(String sql) {
        return server().store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private static ChromeDriver browser() {
        if (opened == null) {
            throw new IllegalStateException("the browser is open");
        }
        return opened.driver();
    }

    /** First passwords of a whole class take a while to make. */
    private static WebDriverWait patience() {
        return new WebDriverWait(browser(), Duration.ofSeconds(30));
    }

    private static RunningServer server() {
        if (started == null) {
            throw new IllegalStateException("the server runs");
        }
        return started;
    }
}
