package org.xueqing.dashboard.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.Platform;
import org.xueqing.dashboard.fixture.School;

/** Pages that are open in a real browser while pupils practise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveBrowserIT {

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;

    private final School school = School.live();
    private final Platform platform = Platform.of(school);

    @BeforeAll
    static void openBrowser() {
        opened = Browser.open(folder.resolve("profile"));
    }

    @AfterAll
    static void closeBrowser() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    @Order(1)
    void movesASquareOfAnOpenClassPageAndKeepsTheFocusOnIt() {
        ChromeDriver page = openClass(1366, 768);
        WebElement square = square(page, "p-b", "K105");
        square.sendKeys(Keys.SHIFT);
        page.executeScript("arguments[0].focus(); window.stays = true", square);
        String before = square.getDomAttribute("title");
        platform.answers("p-b", "K105", false);
        browser().await().until(it -> !Objects.equals(square.getDomAttribute("title"), before));
        assertThat(square.getDomAttribute("title")).contains("今天");
        assertThat(square.findElement(By.xpath("..")).getDomAttribute("class")).contains("moved");
        assertThat(page.switchTo().activeElement()).isEqualTo(square);
        assertThat(page.executeScript("return window.stays")).isEqualTo(true);
        browser().await().until(ExpectedConditions.textToBe(By.cssSelector("[data-spoken]"), "刚刚更新：1 名学生"));
        assertThat(page.findElement(By.cssSelector("[data-through]")).getText()).isEqualTo("2026-11-20 08:30");
        picture("class");
    }

    @Test
    @Order(2)
    void drawsASquareWhereThereWasNoneAndOpensItsAnswers() {
        ChromeDriver page = openClass(1366, 768);
        By created = By.cssSelector(".heat a[href$='/p-unrostered/points/K104']");
        assertThat(page.findElements(created)).isEmpty();
        platform.answers("p-unrostered", "K104", true);
        browser()
                .await()
                .until(ExpectedConditions.elementToBeClickable(created))
                .sendKeys(Keys.ENTER);
        WebElement drawer = browser()
                .await()
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog[open] .evidence")));
        assertThat(drawer.getText()).contains("计入 1 次，对 1 次");
        platform.answers("p-unrostered", "K104", false);
        browser()
                .await()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("dialog[open] [data-fresh]")))
                .click();
        browser()
                .await()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("dialog[open] .evidence"), "计入 2 次，对 1 次"));
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void growsAGroupOfWrongAnswersOnTheOpenReview() {
        ChromeDriver page = openClass(1366, 768);
        page.get(school.server().address() + "classes/c-3-2/activities/a-3-2/review");
        assertThat(page.findElement(By.cssSelector(".missed")).getText()).contains("3 人中 2 人错", "715", "2 人");
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-state=on]")));
        platform.writesWrongly("p-c", "w-2", "a-3-2", "７１５");
        browser()
                .await()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".missed"), "3 人中 3 人错"));
        assertThat(page.findElement(By.cssSelector(".missed .wrong")).getText())
                .contains("715", "3 人", "可能：个位满十不进直接写两位");
        assertThat(page.findElement(By.cssSelector("main")).getText()).doesNotContain("李思远", "p-c");
        picture("review");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void strikesThroughWhatWasCorrectedBesideTheNewAnswer() {
        ChromeDriver page = openClass(360, 740);
        UUID keyed = platform.answers("p-d", "K105", false);
        platform.voids("p-d", keyed);
        platform.answers("p-d", "K105", true);
        browser()
                .await()
                .until(ExpectedConditions.refreshed(ExpectedConditions.attributeContains(
                        By.cssSelector(".heat a[href$='/p-d/points/K105']"), "title", "1 次作答，对 1 次")));
        page.get(school.server().address() + "classes/c-3-2/pupils/p-d/points/K105");
        picture("corrected-phone");
        assertThat(page.findElements(By.cssSelector(".answers tbody tr"))).hasSize(1);
        WebElement row = page.findElement(By.cssSelector(".answers tbody tr"));
        WebElement former = row.findElement(By.tagName("del"));
        assertThat(former.getText()).isEqualTo("✗ 错");
        assertThat(former.getCssValue("text-decoration-line")).isEqualTo("line-through");
        assertThat(row.getText()).contains("✓ 对", "平台 2026-11-20 08:30 更正（typo）");
        assertThat((Long) page.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        openClass(1366, 768);
        square(page, "p-d", "K105").sendKeys(Keys.ENTER);
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog[open] del")));
        picture("corrected");
    }

    @Test
    @Order(3)
    void movesATileOfThePupilsOwnPageAndWhatFollowsFromIt() {
        browser().resize(360, 740);
        browser().signIn(school, School.PUPIL);
        ChromeDriver page = browser().driver();
        page.get(school.server().address() + "me");
        WebElement tile = page.findElement(By.cssSelector("[data-point=K105]"));
        String before = Objects.requireNonNull(tile.getDomAttribute("class"));
        assertThat(before).contains("practising");
        for (int i = 0; i < 12; i++) {
            platform.answers("p-a", "K105", true);
        }
        browser().await().until(it -> Objects.requireNonNull(tile.getDomAttribute("class"))
                .contains("held"));
        assertThat(tile.getText()).contains("已掌握");
        browser().await().until(it -> !it.findElement(By.cssSelector("[data-part=next]"))
                .getText()
                .contains("倍的认识"));
        assertThat((Long) page.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        picture("pupil");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    @Order(4)
    void saysThatTheSignInIsOver() {
        ChromeDriver page = openClass(360, 740);
        picture("class-phone");
        page.manage().deleteAllCookies();
        school.clock().move(java.time.Duration.ofMinutes(1));
        try {
            WebElement out = page.findElement(By.cssSelector("[data-state=out]"));
            browser().await().until(ExpectedConditions.visibilityOf(out));
            assertThat(out.getText()).contains("登录已结束", "重新登录");
        } finally {
            school.clock().move(java.time.Duration.ofMinutes(-1));
        }
    }

    /** The last one: the server is gone after it. */
    @Test
    @Order(5)
    void saysThatTheConnectionIsLostAndOfWhenTheFiguresAre() {
        ChromeDriver page = openClass(1366, 768);
        platform.answers("p-c", "K104", false);
        browser()
                .await()
                .until(ExpectedConditions.attributeContains(
                        square(page, "p-c", "K104").findElement(By.xpath("..")), "class", "moved"));
        school.server().close();
        WebElement off = page.findElement(By.cssSelector("[data-state=off]"));
        browser().await().until(ExpectedConditions.visibilityOf(off));
        assertThat(off.getText()).contains("连接断了，正在重试。", "现在看到的是 2026-11-20 08:30 的数据。");
        picture("class-lost");
        School.forgetLive();
    }

    private ChromeDriver openClass(int width, int height) {
        browser().resize(width, height);
        browser().signIn(school, School.TEACHER);
        ChromeDriver page = browser().driver();
        page.get(school.server().address() + "classes/c-3-2");
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-state=on]")));
        return page;
    }

    private static WebElement square(ChromeDriver page, String pupil, String point) {
        return page.findElement(By.cssSelector(".heat a[href$='/" + pupil + "/points/" + point + "']"));
    }

    /** Kept where somebody wants to look at it. */
    private static void picture(String name) {
        String wanted = System.getProperty("xueqing.pictures");
        if (wanted != null) {
            try {
                Files.createDirectories(Path.of(wanted));
                Files.write(
                        Path.of(wanted, "live-" + name + ".png"),
                        browser().driver().getScreenshotAs(OutputType.BYTES));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
