package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xueqing.dashboard.fixture.School;

/** The class page as a teacher meets it, in a real browser. */
class ClassPageBrowserIT {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path profile;

    private static @org.jspecify.annotations.Nullable ChromeDriver opened;

    private final School school = School.open();

    @BeforeAll
    static void openBrowser() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "skipped: needs " + BROWSER + " and " + DRIVER);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(new File(BROWSER.toString()));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build();
        opened = new ChromeDriver(service, options);
    }

    @AfterAll
    static void closeBrowser() {
        if (opened != null) {
            opened.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void showsTheHeatMapAndTheAnswersBehindACell(int width, int height) {
        ChromeDriver browser = browser();
        resize(browser, width, height);
        signIn(browser);
        browser.findElement(By.partialLinkText("三年级2班")).click();

        assertThat(cell(browser, "p-a", "K104").getText()).isEqualTo("83");
        assertThat(cell(browser, "p-b", "K104").getText()).isEqualTo("95");
        assertThat(cell(browser, "p-c", "K104").getText()).isEqualTo("不足");
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        WebElement cell = cell(browser, "p-a", "K104");
        cell(browser, "p-b", "K105").sendKeys(Keys.ARROW_UP);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_LEFT);
        assertThat(browser.switchTo().activeElement()).isEqualTo(cell);
        cell.sendKeys(Keys.ENTER);
        WebElement drawer = new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog[open] .evidence")));
        assertThat(drawer.getText()).contains("李思远", "整十、整百数乘一位数口算", "83%", "计入 4 次，对 2 次", "<b>24</b>");
        assertThat(drawer.findElements(By.cssSelector("tbody tr"))).hasSize(7);
        assertThat(drawer.findElements(By.cssSelector("tbody tr:not(.uncounted)")))
                .hasSize(4);

        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.findElements(By.cssSelector("dialog[open]"))).isEmpty();
        assertThat(browser.switchTo().activeElement()).isEqualTo(cell);
        assertThat(complaints(browser)).isEmpty();
    }

    @Test
    void keepsPupilsAndPointsInSightWhileScrolling() {
        ChromeDriver browser = browser();
        resize(browser, 360, 740);
        signIn(browser);
        browser.get(school.server().address() + "classes/c-3-2?untaught=true");
        WebElement name = browser.findElement(By.cssSelector(".heat tbody th"));
        int before = name.getRect().getX();
        browser.executeScript("document.querySelector('.scroll').scrollLeft = 300");
        assertThat(browser.executeScript("return document.querySelector('.scroll').scrollLeft"))
                .isEqualTo(300L);
        assertThat(name.getRect().getX()).isEqualTo(before);
    }

    @Test
    void storesNothingInTheBrowserButCookies() {
        ChromeDriver browser = browser();
        signIn(browser);
        browser.get(school.server().address() + "classes/c-3-2");
        assertThat(browser.executeScript("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
    }

    private static ChromeDriver browser() {
        return java.util.Objects.requireNonNull(opened);
    }

    /** The inner size of the window, which may be less than a window can be. */
    private static void resize(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private void signIn(ChromeDriver browser) {
        browser.manage().deleteAllCookies();
        browser.get(school.server().address() + "login");
        browser.findElement(By.name("username")).sendKeys(School.TEACHER);
        browser.findElement(By.name("password")).sendKeys(School.passwordOf(School.TEACHER));
        browser.findElement(By.cssSelector(".signin button")).click();
    }

    private static WebElement cell(ChromeDriver browser, String student, String point) {
        return browser.findElement(By.cssSelector(".heat a[href$='/" + student + "/points/" + point + "']"));
    }

    private static List<LogEntry> complaints(ChromeDriver browser) {
        return browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }
}
