package org.xueqing.dashboard.work.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

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
import org.xueqing.dashboard.fixture.Visitor;

/** A live lesson in a real browser: the board moves by itself, and a question comes to a child who is writing. */
class BoardBrowserIT {

    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static @Nullable Browser opened;
    private static @Nullable LessonClass given;

    @BeforeAll
    static void open() {
        opened = Browser.open(folder.resolve("profile"));
        given = LessonClass.open();
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
    void theBoardFollowsTheLesson() {
        lesson().forget();
        String activity = lesson().gives();
        browser().signIn(lesson().school(), LessonClass.TEACHERS.get(0));
        page().get(address("classes/c-lesson/board"));
        look("before");
        for (int number = 1; number <= 10; number++) {
            String first = LessonClass.ITEMS.get(0);
            LessonClass.answer(
                    lesson().pupil(number), activity, first, number % 3 == 0 ? "23" : LessonClass.right(first));
            if (number > 5) {
                LessonClass.answer(lesson().pupil(number), activity, LessonClass.ITEMS.get(1), "1");
            }
        }
        browser().await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".tally"), "10/12"));
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".clusters .wrote")));
        look("lesson");
        page().findElement(By.cssSelector(".offered button.main")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".question-of-class.open")));
        String asked = lesson().text("select activity_id from class_questions where closed_at is null");
        String item = lesson().text("select item_id from activity_items where activity_id = '" + asked + "'");
        for (int number = 1; number <= 8; number++) {
            LessonClass.answer(
                    lesson().pupil(number), asked, item, number < 6 ? LessonClass.right(item) : "1" + number / 8);
        }
        browser().await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".asked"), "8/12"));
        look("asked");
        page().get(address("classes/c-lesson/board?show=projector"));
        look("projector-open");
        assertThat(page().getPageSource()).doesNotContain("课生");
        page().findElement(By.cssSelector(".question-of-class button")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".spread")));
        look("projector");
        assertThat(page().getPageSource()).doesNotContain("课生");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aQuestionComesToAChildWhoIsWritingAndLeavesWhatIsWritten() {
        lesson().forget();
        String activity = lesson().gives();
        lesson().pupil(12);
        browser().signIn(lesson().school(), "lesson-12");
        page().get(address("me/practice/work?activity=" + activity));
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
        page().findElement(By.cssSelector(".task:not([hidden]) .blanks input")).sendKeys("1");
        Visitor teacher = lesson().teacher(0);
        teacher.post(
                "/classes/c-lesson/questions",
                "item=" + encoded(LessonClass.ITEMS.get(2)) + "&number=0&_csrf=" + teacher.token());
        browser().await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".question a")));
        look("pupil-asked");
        assertThat(page().findElement(By.cssSelector(".task:not([hidden]) .blanks input"))
                        .getDomProperty("value"))
                .isEqualTo("1");
        page().findElement(By.cssSelector(".question a")).click();
        browser().await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".task:not([hidden])")));
        assertThat(page().findElement(By.cssSelector(".question")).isDisplayed())
                .as("the question itself is here")
                .isFalse();
        page().findElement(By.cssSelector(".task:not([hidden]) .blanks input"))
                .sendKeys(LessonClass.right(LessonClass.ITEMS.get(2)));
        page().findElement(By.cssSelector(".task:not([hidden]) button.main[type=submit]"))
                .click();
        browser()
                .await()
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".feedback[data-state=right]")));
        page().get(address("me/practice"));
        assertThat(page().findElement(By.cssSelector(".question")).isDisplayed())
                .as("answered")
                .isFalse();
        assertThat(browser().complaints()).isEmpty();
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

    /** Where somebody wants to look at it. */
    private static void picture(String name) {
        String wanted = System.getProperty("xueqing.pictures");
        if (wanted != null) {
            try {
                Files.createDirectories(Path.of(wanted));
                Files.write(Path.of(wanted, "board-" + name + ".png"), page().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String address(String path) {
        return lesson().school().server().address() + path;
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }

    private static ChromeDriver page() {
        return browser().driver();
    }

    private static LessonClass lesson() {
        return Objects.requireNonNull(given);
    }
}
