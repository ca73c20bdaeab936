package org.xueqing.dashboard.work.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;

/** The page in a real browser: on a laptop and on a phone, in both languages, with a form opened. */
class AlarmBrowserIT {

    private static final Path PICTURES = Path.of("target/pictures/alarm");

    @TempDir
    static Path folder;

    @Test
    void theAlarmsFitALaptopAndAPhoneInBothLanguages() throws IOException {
        School school = School.open();
        Files.createDirectories(PICTURES);
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.signIn(school, School.TEACHER);
            for (int width : new int[] {1366, 390, 360}) {
                browser.resize(width, width == 1366 ? 768 : 844);
                for (String language : new String[] {"zh", "en"}) {
                    browser.driver().get(school.server().address() + "classes/c-3-2/alarms?lang=" + language);
                    browser.driver()
                            .findElement(By.cssSelector(".acts summary"))
                            .click();
                    assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                            .as(language + " at " + width)
                            .isLessThanOrEqualTo(width);
                    byte[] picture = browser.driver().getScreenshotAs(OutputType.BYTES);
                    Files.write(PICTURES.resolve(language + "-" + width + ".png"), picture);
                }
            }
            browser.driver().get(school.server().address() + "classes/c-3-2?lang=zh");
            Files.write(PICTURES.resolve("class-360.png"), browser.driver().getScreenshotAs(OutputType.BYTES));
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
