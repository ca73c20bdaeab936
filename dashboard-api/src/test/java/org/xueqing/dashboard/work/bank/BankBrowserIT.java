package org.xueqing.dashboard.work.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.ingest.bank.ItemChecks;

/** A teacher writes an item and draws a list, in a real browser, on a small screen and on a telephone. */
class BankBrowserIT {

    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;
    private static @Nullable BankClass given;

    @BeforeAll
    static void open() {
        opened = Browser.open(folder.resolve("profile"));
        given = BankClass.open();
        browser().resize(1366, 768);
        browser().signIn(bank().school(), BankClass.TEACHER);
    }

    @AfterAll
    static void close() {
        if (given != null) {
            given.close();
        }
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void whatIsUnderstoodFollowsTheTyping() {
        ChromeDriver page = browser().driver();
        page.get(bank().school().server().address() + "bank/new");
        page.findElement(By.id("stem")).sendKeys("62－37＝（　　）");
        page.findElement(By.id("key")).sendKeys("25");
        browser().await().until(ExpectedConditions.textToBePresentInElementLocated(By.id("preview"), "看得懂的错误答案"));
        page.findElement(By.id("tried")).sendKeys("3或4");
        browser().await().until(ExpectedConditions.textToBePresentInElementLocated(By.id("preview"), "这里只写一个答案"));
        page.findElement(By.name("points")).sendKeys("两位数减两位数笔算（退位）");
        picture("entry");
        page.findElement(By.cssSelector("button[value=use]")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".said")));
        picture("item");
        assertFits("item");
        page.get(bank().school().server().address() + "bank");
        picture("list");
        assertFits("list");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aListIsDrawnChosenAndGiven() {
        ChromeDriver page = browser().driver();
        page.get(bank().school().server().address()
                + "classes/c-bank/draw?point=K053&count=8&seed=5&family=SUB-2D-BORROW");
        assertThat(page.findElements(By.cssSelector(".drawn > li"))).hasSize(8);
        picture("draw");
        assertFits("draw");
        page.get(bank().school().server().address() + "classes/c-bank/draw?point=K006&count=6&seed=5");
        picture("draw-pictures");
        page.get(bank().school().server().address()
                + "classes/c-bank/draw?point=K053&count=8&seed=5&family=SUB-2D-BORROW");
        page.findElement(By.cssSelector("form[action$='/new'] button.main")).click();
        browser().await().until(ExpectedConditions.urlContains("/activities/new"));
        assertThat(page.findElements(By.cssSelector(".of-bank"))).hasSize(8);
        picture("give");
        assertFits("give");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void whatNeedsALookIsSaidInTheListAndATableIsShownBeforeItGoesIn() throws IOException {
        ChromeDriver page = browser().driver();
        Path table = Files.writeString(
                folder.resolve("题目.csv"),
                "题目,答案,知识点\n61－36＝（　　）,35,K053\n63－38＝（　　）,25,K053\n一半是多少？,3或4,K053\n64－39＝（　　）,25,没有的点\n");
        page.get(bank().school().server().address() + "bank");
        page.findElement(By.id("file")).sendKeys(table.toString());
        page.findElement(By.cssSelector("form[action$='/bank/tables'] button")).click();
        browser().await().until(ExpectedConditions.urlContains("/bank/tables"));
        picture("plan");
        assertFits("plan");
        page.findElement(By.cssSelector("button.main")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".said")));
        String id = Objects.requireNonNull(
                        page.findElement(By.partialLinkText("61－36")).getDomAttribute("href"))
                .replaceFirst(".*id=", "");
        bank().answer(id + ".1");
        bank().school().execute("update checked_run set run_id = 0");
        new ItemChecks(bank().school().server().store())
                .follow(bank().school().clock().instant());
        page.get(bank().school().server().address() + "bank?flawed=true&class=c-bank");
        assertThat(page.findElement(By.cssSelector(".flaws")).getText()).contains("答案可能有误");
        picture("flawed");
        assertFits("flawed");
        page.get(bank().school().server().address() + "bank/items?id=" + id);
        picture("flawed-item");
        assertThat(browser().complaints()).isEmpty();
    }

    /** Nothing is wider than a telephone. */
    private static void assertFits(String name) {
        browser().resize(PHONE, 844);
        picture(name + "-390");
        Object width = browser().driver().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) Objects.requireNonNull(width)).intValue()).as(name).isLessThanOrEqualTo(PHONE);
        browser().resize(1366, 768);
    }

    /** Kept where somebody wants to look at it. */
    private static void picture(String name) {
        String wanted = System.getProperty("xueqing.pictures");
        if (wanted != null) {
            try {
                Files.createDirectories(Path.of(wanted));
                Files.write(
                        Path.of(wanted, "bank-" + name + ".png"),
                        browser().driver().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }

    private static BankClass bank() {
        return Objects.requireNonNull(given);
    }
}
