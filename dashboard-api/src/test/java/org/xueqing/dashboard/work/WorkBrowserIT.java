package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PageMargin;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.fixture.Browser;

/** Two stories in a real browser: keying one homework, and the lesson in which it is gone over. */
class WorkBrowserIT {

    private static final int ITEMS = 12;
    private static final int PUPILS_WITH_MISTAKES = 25;
    private static final int MISTAKES = 60;
    private static final int MOST_KEYSTROKES = 230;
    private static final int PHONE = 390;
    private static final Path PDF_READER = Path.of("/usr/bin/pdfinfo");

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;
    private static @Nullable PaperClass given;

    private int keystrokes;

    @BeforeAll
    static void open() {
        opened = Browser.open(folder.resolve("profile"));
        given = PaperClass.open();
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
    void keyingOneHomeworkOf45PupilsTakesFewKeystrokesAndNoMouse() {
        PaperClass paper = paper();
        ChromeDriver driver = browser().driver();
        String homework = paper.homework(ITEMS);
        openKeying(homework);
        List<String> lines = mistakes(new Random(20261120));
        lines.forEach(line -> type(driver, line + "\n"));
        type(driver, "44 q\n");
        type(driver, "45 w\n");
        browser()
                .await()
                .until(it -> it.findElements(By.cssSelector(".read li")).size() == lines.size() + 2);
        type(driver, "\n");
        browser().await().until(it -> "confirm"
                .equals(it.switchTo().activeElement().getDomAttribute("value")));
        assertThat(driver.findElement(By.cssSelector(".summary")).getText())
                .isEqualTo("应到 45 人，缺席 1 人，未交 1 人，25 人共错 60 题，其余全对。");
        type(driver, "\n");
        browser().await().until(ExpectedConditions.urlMatches("/activities/" + homework + "$"));
        assertThat(driver.findElement(By.cssSelector(".said")).getText()).isEqualTo("已录入。");
        browser().await().until(it -> kept(driver, homework) == 0);
        assertThat(browser().complaints()).isEmpty();
        assertThat(answers(homework)).isEqualTo("516 answers, 60 wrong");
        assertThat(keystrokes).as("keystrokes").isLessThanOrEqualTo(MOST_KEYSTROKES);
    }

    @Test
    void aReloadLosesNothingAndABadLineIsMarkedAndCorrected() {
        ChromeDriver driver = browser().driver();
        String homework = paper().homework(ITEMS);
        openKeying(homework);
        type(driver, "7 3 5\n");
        type(driver, "46 1\n");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".read li.bad")));
        assertThat(driver.findElement(By.cssSelector(".read li.bad")).getText()).contains("46 1", "没有学号 46");
        assertThat(driver.findElement(By.cssSelector("[data-confirm]")).isEnabled())
                .isFalse();
        driver.navigate().refresh();
        browser()
                .await()
                .until(it -> it.findElements(By.cssSelector(".read li")).size() == 2);
        type(driver, Keys.ARROW_UP.toString());
        assertThat(driver.switchTo().activeElement().getDomProperty("value")).isEqualTo("46 1");
        type(driver, Keys.chord(Keys.CONTROL, "a"));
        type(driver, "6 1=44\n");
        browser().await().until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-confirm]")));
        assertThat(driver.findElement(By.cssSelector(".read")).getText()).contains("纸生6", "纸生7", "6 1=44", "7 3 5");
    }

    @Test
    void theLessonIsReadFromTheLastRowAndPrintedOnOnePage() throws IOException, InterruptedException {
        PaperClass paper = paper();
        ChromeDriver driver = browser().driver();
        String homework = paper.homework(ITEMS);
        for (int item = 1; item <= 6; item++) {
            paper.describe(
                    homework,
                    item,
                    (40 + item) + "+38=" + "写出每一步，画图说明为什么，再自己检查一遍。".repeat(3),
                    Integer.toString(78 + item),
                    "K095");
        }
        openKeying(homework);
        for (int pupil = 1; pupil <= 12; pupil++) {
            String wrong = IntStream.rangeClosed(1, 6)
                    .mapToObj(item -> item + "=" + (70 + item * 3) + "0")
                    .collect(Collectors.joining(" "));
            type(driver, pupil + " " + wrong.replaceFirst("=\\d+", "=" + (700 + pupil % 6)) + "\n");
        }
        browser()
                .await()
                .until(it -> it.findElements(By.cssSelector(".read li")).size() == 12);
        type(driver, "\n");
        browser().await().until(it -> "confirm"
                .equals(it.switchTo().activeElement().getDomAttribute("value")));
        type(driver, "\n");
        browser().await().until(ExpectedConditions.urlMatches("/activities/" + homework + "$"));
        driver.get(paper.school().server().address() + "classes/c-work");
        driver.findElement(By.cssSelector(".review-last")).click();
        WebElement page = driver.findElement(By.cssSelector("main.review"));
        assertThat(page.findElements(By.cssSelector(".missed > li"))).hasSize(5);
        assertThat(page.getText()).contains("45 人中 12 人错", "41+38=").doesNotContain("纸生");
        assertThat(pixels(page.findElement(By.cssSelector(".stem")))).isGreaterThanOrEqualTo(32);
        assertThat(pixels(page.findElement(By.cssSelector(".wrote")))).isGreaterThanOrEqualTo(32);
        String pdf = driver.print(onA4()).getContent();
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(browser().complaints()).isEmpty();
    }

    /** A phone lays a page out as wide as its widest part, and then everything on it is small. */
    @Test
    void noPageOfDailyWorkIsWiderThanAPhone() {
        String homework = paper().homework(ITEMS);
        openKeying(homework);
        browser().resize(PHONE, 844);
        String address = paper().school().server().address() + "classes/c-work";
        for (String page : List.of(
                "",
                "/lessons",
                "/activities",
                "/activities/new",
                "/activities/new?labels=1-3",
                "/activities/" + homework,
                "/activities/" + homework + "/keying",
                "/activities/" + homework + "/review")) {
            browser().driver().get(address + page);
            assertThat((Long) browser().driver().executeScript("return window.innerWidth"))
                    .as(page)
                    .isEqualTo(PHONE);
        }
    }

    private void openKeying(String homework) {
        PaperClass paper = paper();
        browser().resize(1366, 768);
        browser().signIn(paper.school(), PaperClass.TEACHER);
        browser().driver().get(paper.school().server().address() + "classes/c-work/activities/" + homework + "/keying");
    }

    /** Lines of 25 pupils with 60 mistakes in all, in the order of their numbers. */
    private static List<String> mistakes(Random random) {
        List<Integer> pupils =
                new ArrayList<>(IntStream.rangeClosed(1, 43).boxed().toList());
        Collections.shuffle(pupils, random);
        Map<Integer, TreeSet<Integer>> wrong = new TreeMap<>();
        pupils.subList(0, PUPILS_WITH_MISTAKES)
                .forEach(pupil -> wrong.put(pupil, new TreeSet<>(List.of(1 + random.nextInt(ITEMS)))));
        List<Integer> chosen = List.copyOf(wrong.keySet());
        for (int mistakes = PUPILS_WITH_MISTAKES; mistakes < MISTAKES; ) {
            TreeSet<Integer> own = wrong.get(chosen.get(random.nextInt(chosen.size())));
            mistakes += Objects.requireNonNull(own).add(1 + random.nextInt(ITEMS)) ? 1 : 0;
        }
        return wrong.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    /** How much of a homework's lines the browser still keeps. */
    private static long kept(ChromeDriver driver, String homework) {
        return (Long) driver.executeScript(
                "return Object.keys(sessionStorage).filter(key => key.includes(arguments[0])).length", homework);
    }

    /** Types into whatever has the focus, and counts. */
    private void type(ChromeDriver driver, String keys) {
        keystrokes += keys.length();
        driver.switchTo().activeElement().sendKeys(keys.replace("\n", Keys.ENTER));
    }

    private static double pixels(WebElement element) {
        return Double.parseDouble(element.getCssValue("font-size").replace("px", ""));
    }

    private static PrintOptions onA4() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        options.setPageMargin(new PageMargin(1, 1, 1, 1));
        return options;
    }

    private static int pages(String pdf) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PDF_READER), "skipped: needs " + PDF_READER);
        Path file =
                Files.write(folder.resolve("review.pdf"), Base64.getDecoder().decode(pdf));
        Process reader = new ProcessBuilder(PDF_READER.toString(), file.toString()).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).isZero();
        return said.lines()
                .filter(line -> line.startsWith("Pages:"))
                .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String answers(String homework) {
        return JdbcClient.create(paper().school().server().store().dataSource())
                .sql("select count(*) || ' answers, ' || count(*) filter (where not correct) || ' wrong' from answers"
                        + " where activity_id = :homework")
                .param("homework", homework)
                .query(String.class)
                .single();
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }

    private static PaperClass paper() {
        return Objects.requireNonNull(given);
    }
}
