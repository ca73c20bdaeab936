package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;

/** The class page as a teacher meets it, in a real browser. */
class ClassPageBrowserIT {

    @TempDir
    static Path profile;

    private static @Nullable Browser opened;

    private final School school = School.open();

    @BeforeAll
    static void openBrowser() {
        opened = Browser.open(profile);
    }

    @AfterAll
    static void closeBrowser() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void showsTheHeatMapAndTheAnswersBehindACell(int width, int height) {
        browser().resize(width, height);
        browser().signIn(school, School.TEACHER);
        ChromeDriver browser = browser().driver();
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
        WebElement drawer = browser()
                .await()
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog[open] .evidence")));
        assertThat(drawer.getText()).contains("李思远", "整十、整百数乘一位数口算", "83%", "计入 4 次，对 2 次", "<b>24</b>");
        assertThat(drawer.findElements(By.cssSelector("tbody tr"))).hasSize(7);
        assertThat(drawer.findElements(By.cssSelector("tbody tr:not(.uncounted)")))
                .hasSize(4);

        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.findElements(By.cssSelector("dialog[open]"))).isEmpty();
        assertThat(browser.switchTo().activeElement()).isEqualTo(cell);
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void keepsPupilsAndPointsInSightWhileScrolling() {
        browser().resize(360, 740);
        browser().signIn(school, School.TEACHER);
        ChromeDriver browser = browser().driver();
        browser.get(school.server().address() + "classes/c-3-2?untaught=true");
        WebElement name = browser.findElement(By.cssSelector(".heat tbody th"));
        int before = name.getRect().getX();
        browser.executeScript("document.querySelector('.scroll').scrollLeft = 300");
        assertThat(browser.executeScript("return document.querySelector('.scroll').scrollLeft"))
                .isEqualTo(300L);
        assertThat(name.getRect().getX()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void showsALongNameWhole(int width, int height) {
        browser().resize(width, height);
        browser().signIn(school, School.TEACHER);
        browser().driver().get(school.server().address() + "classes/c-3-2");
        WebElement name = browser().driver().findElement(By.cssSelector(".heat .long-name"));
        assertThat(name.getText()).isEqualTo("阿依努尔·买买提江·艾");
        WebElement head = name.findElement(By.xpath(".."));
        assertThat(browser()
                        .driver()
                        .executeScript("return arguments[0].scrollWidth <= arguments[0].clientWidth", head))
                .isEqualTo(true);
    }

    @Test
    void storesNothingInTheBrowserButCookies() {
        browser().signIn(school, School.TEACHER);
        ChromeDriver browser = browser().driver();
        browser.get(school.server().address() + "classes/c-3-2");
        assertThat(browser.executeScript("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
    }

    private static Browser browser() {
        return java.util.Objects.requireNonNull(opened);
    }

    private static WebElement cell(ChromeDriver browser, String student, String point) {
        return browser.findElement(By.cssSelector(".heat a[href$='/" + student + "/points/" + point + "']"));
    }
}
