package org.xueqing.dashboard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.event.Setting;
import org.xueqing.item.Item;
import org.xueqing.item.family.Families;

/** Pupils practise in a real browser: wrong, a hint, a second try, offline and back; and grade 1 with big keys. */
class PracticeBrowserIT {

    private static final int PHONE = 360;
    private static final String FIRST = "SUB-2D-BORROW.1.1";
    private static final String SECOND = "SUB-2D-BORROW.1.2";
    private static final String THIRD = "SUB-2D-BORROW.1.3";
    private static final String CHOSEN = "ROUGHLY.1.1";
    private static final String SAID = "select count(*) from self_assessments where student_id = ";
    private static final String TRANSFERRED =
            """
            return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """;

    /** Of the page itself; items speak the school's language. */
    private static final String WORDS =
            """
            const main = document.querySelector('main').cloneNode(true);
            main.querySelectorAll('.stem, .options, .solution, .listen').forEach(part => part.remove());
            return main.textContent;
            """;

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;
    private static @Nullable PracticeClass given;

    @BeforeAll
    static void open() {
        opened = Browser.open(folder.resolve("profile"));
        given = PracticeClass.open();
        browser().resize(1366, 768);
    }

    @AfterEach
    void comesBack() {
        setOffline(false);
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
    void offlineAndBackNothingIsLostAndNothingIsDouble() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST, SECOND);
        browser().signIn(school().school(), pupil);
        page().get(school().school().server().address() + "me/practice");
        picture("list");
        assertFits("list");
        page().get(school().school().server().address() + "me/practice/work?activity=" + activity);
        picture("work");
        assertFits("work");
        write("1");
        awaitState("again");
        page().findElement(By.cssSelector(".task:not([hidden]) [data-hint]")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hint")));
        picture("again");
        assertFits("again");
        write("2");
        awaitState("wrong");
        picture("wrong");
        assertFits("wrong");
        page().findElement(By.cssSelector(".task:not([hidden]) [data-next]")).click();
        setOffline(true);
        write(Families.item(SECOND).orElseThrow().rule().text());
        awaitState("waiting");
        assertThat(page().findElement(By.cssSelector("[data-unsent]")).getText())
                .contains("还没有送到：1 个");
        picture("offline");
        assertThat(school().accepted(pupil, "Answered")).isEqualTo(2);
        setOffline(false);
        awaitState("right");
        assertThat(school().accepted(pupil, "Answered")).isEqualTo(3);
        page().findElement(By.cssSelector(".task:not([hidden]) [data-next]")).click();
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-end]")));
        picture("end");
        page().navigate().refresh();
        assertThat(school().accepted(pupil, "Answered")).isEqualTo(3);
        page().get(school().school().server().address() + "me/mistakes");
        picture("mistakes");
        assertFits("mistakes");
        assertThat(browser().complaints())
                .allMatch(complaint -> complaint.getMessage().contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void aWrongAnswerAHintAndTheRetestOfTheNextDay() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST);
        browser().signIn(school().school(), pupil);
        page().get(address("me/practice/work?activity=" + activity));
        write("1");
        awaitState("again");
        touch(".task:not([hidden]) [data-hint].offered");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hint")));
        assertThat(page().findElements(By.cssSelector(".offered"))).as("opened").isEmpty();
        try {
            // Of two answers of one moment nobody can say which came first.
            school().school().clock().move(Duration.ofMinutes(1));
            write(Families.item(FIRST).orElseThrow().rule().text());
            awaitState("right");
            school().awaits(() ->
                    school().count("select count(*) from answers where student_id = '" + pupil + "'") == 2);
            school().school().clock().move(Duration.ofDays(1));
            browser().signIn(school().school(), pupil);
            page().get(address("me/mistakes"));
            assertThat(page().findElement(By.cssSelector(".mistakes")).getText())
                    .contains("后来做对了");
            touch(".again a.go");
            browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
            String retest = String.valueOf(
                    page().findElement(By.cssSelector(".task:not([hidden])")).getDomAttribute("data-item"));
            assertThat(retest).startsWith("SUB-2D-BORROW.").isNotEqualTo(FIRST);
            write(Families.item(retest).orElseThrow().rule().text());
            awaitState("right");
            page().get(address("me/mistakes"));
            picture("mended");
            assertThat(page().findElement(By.cssSelector(".mistakes")).getText())
                    .contains("隔天做对了 1 次");
        } finally {
            school().school().clock().set(School.MORNING);
        }
    }

    @Test
    void tenMinutesOfflineAndBackLoseAndDoubleNothingAndKeepTheirTime() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST, SECOND, THIRD);
        browser().signIn(school().school(), pupil);
        page().get(address("me/practice/work?activity=" + activity));
        page().findElement(By.cssSelector("[data-feelings] button[value=SURE]")).click();
        school().awaits(() -> school().count(SAID + "'" + pupil + "'") == 1);
        setOffline(true);
        for (String item : new String[] {FIRST, SECOND, THIRD}) {
            write(Families.item(item).orElseThrow().rule().text());
            awaitState("waiting");
            page().findElement(By.cssSelector(".task:not([hidden]) [data-next]"))
                    .click();
        }
        page().findElement(By.cssSelector("[data-end] [data-feelings] button[value=UNSURE]"))
                .click();
        assertThat(page().findElement(By.cssSelector("[data-unsent]")).getText())
                .contains("还没有送到：3 个");
        page().executeScript("const now = Date.now; Date.now = () => now() + 600_000");
        setOffline(false);
        school().awaits(() -> school().accepted(pupil, "Answered") == 3);
        school().awaits(() -> school().count(SAID + "'" + pupil + "'") == 2);
        browser().await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("[data-unsent]")));
        page().navigate().refresh();
        school().awaits(() -> school().count("select count(*) from answers where student_id = '" + pupil + "'") == 3);
        assertThat(school().count("select count(*) from answers where student_id = '" + pupil
                        + "' and attempt = 1 and correct"
                        + " and received_at - answered_at between interval '10 minutes' and interval '12 minutes'"))
                .as("written when they were written")
                .isEqualTo(3);
        assertThat(browser().complaints())
                .allMatch(complaint -> complaint.getMessage().contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void atTheEndOfAListItsPointsStandAsTheyStandNow() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST);
        school().holds(pupil, "K053", 0.4);
        browser().signIn(school().school(), pupil);
        page().get(address("me/practice/work?activity=" + activity));
        write(Families.item(FIRST).orElseThrow().rule().text());
        awaitState("right");
        school().awaits(() -> school().count("select count(*) from answers where student_id = '" + pupil + "'") == 1);
        school().holds(pupil, "K053", 0.97);
        touch(".task:not([hidden]) [data-next]");
        browser()
                .await()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("[data-end] .points-now .held"), "已掌握"));
        picture("end-points");
        assertFits("end-points");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void timeCountsWhileTheTaskIsSeenAndOnlyOnce() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST, SECOND);
        browser().signIn(school().school(), pupil);
        page().get(address("me/practice/work?activity=" + activity));
        pause(2_200);
        setHidden(true);
        pause(3_000);
        setHidden(false);
        pause(1_000);
        page().findElement(By.cssSelector(".task:not([hidden]) [data-skip]")).click();
        pause(2_000);
        page().findElement(By.cssSelector("[data-strip] button")).click();
        write(Families.item(FIRST).orElseThrow().rule().text());
        awaitState("right");
        school().awaits(() -> school().count("select count(*) from answers where student_id = '" + pupil + "'") == 1);
        assertThat(school().count("select duration_ms from answers where student_id = '" + pupil + "'"))
                .as("two looks of 2.2 and 1 s and a short last one; neither the hidden time nor the other task")
                .isBetween(3_200L, 5_000L);
        assertThat(school().count("select count(*) from steps where student_id = '" + pupil + "' and step = 'LEFT'"))
                .isEqualTo(1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As when another tab is looked at. */
    private static void setHidden(boolean isHidden) {
        page().executeScript("Object.defineProperty(document, 'hidden', { configurable: true, get: () => " + isHidden
                + " }); document.dispatchEvent(new Event('visibilitychange'))");
    }

    @Test
    void theFirstLoadIsSmall() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST, SECOND, THIRD);
        browser().signIn(school().school(), pupil);
        for (String path : new String[] {"me/practice", "me/practice/work?activity=" + activity}) {
            page().executeCdpCommand("Network.enable", Map.of());
            page().executeCdpCommand("Network.clearBrowserCache", Map.of());
            page().get(address(path));
            Number bytes = (Number) Objects.requireNonNull(page().executeScript(TRANSFERRED));
            System.out.println("first load of " + path + ": " + bytes + " bytes");
            assertThat(bytes.longValue()).as(path).isBetween(5_000L, 300_000L);
        }
    }

    @Test
    void inEnglishNothingOfThePageIsLeftInChineseAndItFits() {
        String pupil = school().pupil("c-three");
        String activity = school().gives("c-three", Setting.HOMEWORK, FIRST, SECOND);
        browser().signIn(school().school(), pupil);
        for (String path : new String[] {"me/practice", "me/practice/work?activity=" + activity, "me/mistakes"}) {
            page().get(address(path + (path.contains("?") ? "&" : "?") + "lang=en"));
            String name = "english-" + path.replaceAll("\\W.*", "") + path.length();
            picture(name);
            assertFits(name);
            assertThat(String.valueOf(page().executeScript(WORDS)).replace("两位数减法", ""))
                    .as(path)
                    .doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
        page().get(address("me/practice?lang=zh"));
    }

    /** The first child of the week on a tablet touches the code too; whoever comes after, name and picture alone. */
    @Test
    void grade1TouchesNameAndPictureAndTheFirstItemIsThere() {
        String other = school().pupil("c-one");
        String pupil = school().pupil("c-one");
        school().gives("c-one", Setting.CLASSWORK, "ADD-9-TO-TEN.1.1", "ADD-9-TO-TEN.1.2");
        String code = opensTheLessonHere();
        page().get(address("pictures"));
        picture("young-code");
        assertFits("young-code");
        for (char digit : code.toCharArray()) {
            touch(".keypad [data-key='" + digit + "']");
        }
        touchNameAndPicture(other);
        browser().await().until(ExpectedConditions.urlContains("/me/practice/work"));
        leaveBy(".tools form button");
        page().get(address("pictures"));
        picture("young-names");
        assertFits("young-names");
        touchNameAndPicture(pupil);
        browser().await().until(ExpectedConditions.urlContains("/me/practice/work"));
        assertThat(page().findElement(By.cssSelector(".task:not([hidden])")).isDisplayed())
                .isTrue();
        picture("young-work");
        assertFits("young-work");
        for (char digit :
                Families.item("ADD-9-TO-TEN.1.1").orElseThrow().rule().text().toCharArray()) {
            page().findElement(By.cssSelector(".task:not([hidden]) [data-key='" + digit + "']"))
                    .click();
        }
        page().findElement(By.cssSelector(".task:not([hidden]) [type=submit]")).click();
        awaitState("right");
        picture("young-right");
        assertFits("young-right");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void grade1HearsTheItemItsChoicesTheHintAndWhatIsSaid() {
        String pupil = school().pupil("c-one");
        String activity = school().gives("c-one", Setting.CLASSWORK, CHOSEN);
        Item.Draft item = Families.item(CHOSEN).orElseThrow().draft();
        browser().signIn(school().school(), pupil);
        page().get(address("me/practice/work?activity=" + activity));
        page().executeScript("window.heard = ''; speechSynthesis.speak = spoken => { window.heard = spoken.text; }");
        assertThat(heard(".stem-row .listen")).contains(item.stem().strip()).contains(item.options());
        touch("[data-hint]");
        assertThat(heard(".hint .listen")).isEqualTo(item.hints().get(0));
        for (String state : new String[] {"again", "wrong"}) {
            touch(".choices label:not(:has([value=" + item.rule().text() + "]))");
            touch(".task [type=submit]");
            awaitState(state);
            picture("young-" + state);
            assertFits("young-" + state);
        }
        assertThat(heard(".feedback .listen"))
                .contains("没关系，看看怎么算。")
                .contains(item.solution().get(0));
        assertThat(browser().complaints()).isEmpty();
    }

    private static String heard(String button) {
        touch(button);
        return String.valueOf(page().executeScript("return window.heard"));
    }

    /** The teacher registers this device, gives pictures and opens the lesson; returns its code. */
    private static String opensTheLessonHere() {
        String teacher = school().teacher("c-one");
        browser().signIn(school().school(), teacher);
        page().get(address("classes/c-one/pictures"));
        for (String act : new String[] {"assign", "device", "open"}) {
            leaveBy("button[value=" + act + "]");
        }
        String code = page().findElement(By.cssSelector(".code strong")).getText();
        leaveBy(".tools form button");
        return code;
    }

    private static void touchNameAndPicture(String pupil) {
        touch("label.tile:has([name=who][value='" + pupil + "'])");
        touch("label.tile:has([name=picture][value='"
                + school().count("select picture from accounts where student_id = '" + pupil + "'") + "'])");
    }

    /** A form of the page; the next page is there afterwards. */
    private static void leaveBy(String selector) {
        WebElement button = page().findElement(By.cssSelector(selector));
        button.click();
        browser().await().until(ExpectedConditions.stalenessOf(button));
    }

    private static void touch(String selector) {
        browser()
                .await()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
                .click();
    }

    /** By keyboard alone. */
    private static void write(String answer) {
        WebElement blank = page().findElement(By.cssSelector(".task:not([hidden]) input[type=text]"));
        blank.clear();
        blank.sendKeys(answer, Keys.ENTER);
    }

    private static void awaitState(String state) {
        browser()
                .await()
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector(".task:not([hidden])[data-state=" + state + "]")));
    }

    private static void setOffline(boolean isOffline) {
        page().executeCdpCommand("Network.enable", Map.of());
        page().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Nothing is wider than a small telephone. */
    private static void assertFits(String name) {
        browser().resize(PHONE, 780);
        picture(name + "-360");
        Object width = page().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) Objects.requireNonNull(width)).intValue()).as(name).isLessThanOrEqualTo(PHONE);
        browser().resize(1366, 768);
    }

    /** Kept where somebody wants to look at it. */
    private static void picture(String name) {
        String wanted = System.getProperty("xueqing.pictures");
        if (wanted != null) {
            try {
                Files.createDirectories(Path.of(wanted));
                Files.write(Path.of(wanted, "practice-" + name + ".png"), page().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String address(String path) {
        return school().school().server().address() + path;
    }

    private static ChromeDriver page() {
        return browser().driver();
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }

    private static PracticeClass school() {
        return Objects.requireNonNull(given);
    }
}
