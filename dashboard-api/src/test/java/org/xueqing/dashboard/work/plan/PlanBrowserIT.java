package org.xueqing.dashboard.work.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.item.family.Families;

/** A plan in a real browser: two clicks of the teacher, a pupil's first item, and the same on paper. */
class PlanBrowserIT {

    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 360;
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page[^s]");

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;
    private static @Nullable PlanClass given;

    @BeforeAll
    static void open() {
        opened = Browser.open(folder.resolve("profile"));
        given = PlanClass.open();
        browser().resize(1366, 768);
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
    void twoClicksAndAPupilDoesTheFirstItem() {
        browser().signIn(school().school(), PlanClass.TEACHER);
        page().get(address("classes/c-plan"));
        look("class");
        click(".plan-first button");
        browser().await().until(ExpectedConditions.urlMatches("/plans/plan-[^/]+$"));
        look("draft");
        page().findElements(By.cssSelector(".plan-lists summary")).get(2).click();
        look("draft-open");
        click(".release button");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table.progress")));
        look("released");
        String plan = page().getCurrentUrl().replaceAll(".*/", "");
        onPaper(plan);
        aside();
        school().pupil(3);
        browser().signIn(school().school(), "plan-3");
        page().get(address("me/practice"));
        look("pupil-list");
        click(".sheets .go");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
        look("pupil-work");
        doTheFirst();
        school().awaitStored();
        assertThat(school().count("select count(*) from answers where student_id = 'plan-3' and correct"))
                .isEqualTo(1);
        browser().signIn(school().school(), PlanClass.TEACHER);
        page().get(address("classes/c-plan/plans/" + plan));
        assertThat(page().findElement(By.cssSelector("table.progress tbody tr:nth-child(3)"))
                        .getText())
                .contains("计生3", "1/");
        assertThat(browser().complaints()).isEmpty();
        school().forgetPlans();
    }

    @Test
    void halfOnPaperAndHalfOnTheScreenGiveTheSameAnalytics() {
        school().school()
                .execute(
                        "delete from mastery where student_id in ('plan-43', 'plan-44'); delete from answers where student_id"
                                + " in ('plan-43', 'plan-44')");
        var teacher = school().teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=6");
        PlanClass.release(teacher, plan);
        onTheScreen(43);
        fromPaper(plan, 44);
        school().awaitStored();
        assertThat(judged(44)).isNotEmpty().isEqualTo(judged(43));
        assertThat(school().mastery(44)).isNotEmpty().isEqualTo(school().mastery(43));
        assertThat(browser().complaints()).isEmpty();
        school().forgetPlans();
    }

    @Test
    void aPupilWithoutHistoryBeginsAtOnceOnASmallTelephone() {
        var teacher = school().teacher();
        String plan = PlanClass.draft(teacher, "");
        PlanClass.release(teacher, plan);
        school().pupil(45);
        browser().signIn(school().school(), "plan-45");
        browser().resize(SMALL_PHONE, 780);
        page().get(address("me/practice"));
        click(".sheets .go");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
        Object width = page().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) Objects.requireNonNull(width)).intValue()).isLessThanOrEqualTo(SMALL_PHONE);
        picture("new-pupil-360");
        doTheFirst();
        school().awaitStored();
        assertThat(school().count("select count(*) from answers where student_id = 'plan-45' and correct"))
                .isEqualTo(1);
        browser().resize(1366, 768);
        assertThat(school().mastery(45)).as("the first thing that is known").isNotEmpty();
        school().forgetPlans();
    }

    @Test
    void anAnswerMovesAPupilOnTheOpenPageOfGroups() {
        String point = school().text("select max(knowledge_point) from taught_points where class_id = 'c-plan'");
        school().answered(42, point, 30, false);
        school().answered(42, point, 29, false);
        String plan = PlanClass.draft(school().teacher(), "forWhom=GROUP&setting=CLASSWORK&minutes=10&point=" + point);
        PlanClass.release(school().teacher(), plan);
        browser().signIn(school().school(), PlanClass.TEACHER);
        page().get(address("classes/c-plan/groups?point=" + point));
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-state=on]")));
        assertThat(groupOf(42)).contains("一起再学一遍").doesNotContain("换来");
        page().executeScript("window.same = document.querySelector('form.actions input[name=form]')");
        var pupil = school().pupil(42);
        school().text(
                        "select string_agg(l.item_id || ' ' || n.activity_id, ';') from plan_lines l join plan_lists n using"
                                + " (plan_id, list_no) join plan_pupils p using (plan_id, list_no) where plan_id = '"
                                + plan
                                + "' and student_id = 'plan-42' and '" + point + "' = any (knowledge_points)")
                .lines()
                .flatMap(lines -> java.util.Arrays.stream(lines.split(";", -1)))
                .map(line -> line.split(" ", -1))
                .forEach(line -> answerRight(pupil, line[0], line[1]));
        browser().await().until(driver -> driver.findElements(By.cssSelector(".groups .came")).stream()
                .anyMatch(came -> came.getText().contains("从“一起再学一遍”换来")));
        assertThat(groupOf(42)).contains("换来").doesNotContain("一起再学一遍\n");
        assertThat(page().executeScript(
                                "return window.same === document.querySelector('form.actions input[name=form]')"))
                .as("the page was not loaded anew")
                .isEqualTo(true);
        look("groups-moved");
        assertThat(browser().complaints()).isEmpty();
        school().awaitStored();
        school().school()
                .execute(
                        "delete from answers where student_id like 'plan-%'; delete from mastery where student_id = 'plan-42'");
        school().forgetPlans();
    }

    private static void answerRight(Visitor pupil, String item, String activity) {
        String typed = Families.item(item).orElseThrow().rule().text();
        assertThat(pupil.postFragment(
                                "/me/practice/answers",
                                "eventId=" + UUID.randomUUID() + "&item=" + item + "&activity=" + activity
                                        + "&sitting=s&typed=" + Visitor.encoded(typed) + "&_csrf=" + pupil.token())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String groupOf(int pupil) {
        return page().findElements(By.cssSelector(".groups article")).stream()
                .map(WebElement::getText)
                .filter(text -> (text + "\n").matches("(?s).*计生" + pupil + "\\D.*"))
                .findFirst()
                .orElseThrow();
    }

    /** All of the list, one item a minute. */
    private static void onTheScreen(int pupil) {
        school().pupil(pupil);
        browser().signIn(school().school(), "plan-" + pupil);
        page().get(address("me/practice"));
        click(".sheets .go");
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
        int tasks = page().findElements(By.cssSelector(".task")).size();
        for (int done = 0; done < tasks; done++) {
            doTheFirst();
            school().school().clock().move(Duration.ofMinutes(1));
            click(".task:not([hidden]) [data-next]");
        }
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-end]")));
        school().school().clock().set(School.MORNING);
    }

    /** The teacher types what stands on the sheet. */
    private static void fromPaper(String plan, int pupil) {
        browser().signIn(school().school(), PlanClass.TEACHER);
        String code = school().text("select code from plan_pupils where plan_id = '" + plan
                + "' and student_id = 'plan-" + pupil + "'");
        page().get(address("classes/c-plan/sheets"));
        page().findElement(By.id("code")).sendKeys(code + Keys.ENTER);
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".entries input")));
        for (WebElement entry : page().findElements(By.cssSelector(".entries input[name^='item:']"))) {
            String item = Objects.requireNonNull(entry.getDomAttribute("name")).substring("item:".length());
            entry.sendKeys(Families.item(item).orElseThrow().rule().text());
        }
        page().findElement(By.cssSelector("form.entered button.main")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("p.said")));
    }

    private static String judged(int pupil) {
        return school().text("select string_agg(concat_ws(' ', item_id, correct, response, attempt, hints, setting),"
                + " ';' order by item_id) from answers where student_id = 'plan-" + pupil + "'");
    }

    /** A sheet of A4 for each pupil, at most both of its sides; slips stand several to a page. */
    private static void onPaper(String plan) {
        page().get(address("classes/c-plan/plans/" + plan + "/sheets"));
        look("sheets");
        long sheets = pagesOfPdf("sheets");
        assertThat(sheets).isBetween((long) PlanClass.PUPILS, 2L * PlanClass.PUPILS);
        page().get(address("classes/c-plan/plans/" + plan + "/sheets?layout=slips"));
        assertThat(pagesOfPdf("slips")).isLessThan(sheets);
    }

    private static void aside() {
        for (String path : new String[] {"packs", "plans", "groups", "pairs", "sheets"}) {
            page().get(address("classes/c-plan/" + path));
            look(path + "-page");
        }
        String code = school().text("select code from plan_pupils where student_id = 'plan-7'");
        page().findElement(By.id("code")).sendKeys(code + Keys.ENTER);
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".entries input")));
        page().executeScript("document.querySelector('.entries label span').textContent = '★'.repeat(40)");
        look("entering");
        var entries = page().findElements(By.cssSelector(".entries input"));
        entries.get(0).sendKeys("√" + Keys.ENTER);
        assertThat(page().switchTo().activeElement()).isEqualTo(entries.get(1));
    }

    private static void doTheFirst() {
        WebElement task = page().findElement(By.cssSelector(".task:not([hidden])"));
        String right = Families.item(Objects.requireNonNull(task.getDomAttribute("data-item")))
                .orElseThrow()
                .rule()
                .text();
        var choices = task.findElements(By.cssSelector("input[type=radio][value='" + right + "']"));
        if (choices.isEmpty()) {
            String[] parts = right.split("、", -1);
            var blanks = task.findElements(By.cssSelector(".blanks input"));
            for (int at = 0; at < blanks.size(); at++) {
                blanks.get(at).sendKeys(parts[at]);
            }
        } else {
            choices.get(0).click();
        }
        task.findElement(By.cssSelector("button.main[type=submit]")).click();
        browser()
                .await()
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector(".task:not([hidden]) .feedback[data-state=right]")));
    }

    /** At both sizes; nothing is wider than a phone. */
    private static void look(String name) {
        picture(name);
        browser().resize(PHONE, 844);
        picture(name + "-390");
        Object width = page().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) Objects.requireNonNull(width)).intValue()).as(name).isLessThanOrEqualTo(PHONE);
        browser().resize(1366, 768);
    }

    private static long pagesOfPdf(String name) {
        Object content = page().executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        byte[] pdf = Base64.getDecoder().decode(String.valueOf(content));
        keep(name + ".pdf", () -> pdf);
        return PAGE_OF_PDF
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void picture(String name) {
        keep(name + ".png", () -> page().getScreenshotAs(OutputType.BYTES));
    }

    /** Where somebody wants to look at it. */
    private static void keep(String name, Supplier<byte[]> content) {
        String wanted = System.getProperty("xueqing.pictures");
        if (wanted != null) {
            try {
                Files.createDirectories(Path.of(wanted));
                Files.write(Path.of(wanted, "plan-" + name), content.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void click(String selector) {
        page().findElement(By.cssSelector(selector)).click();
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

    private static PlanClass school() {
        return Objects.requireNonNull(given);
    }
}
