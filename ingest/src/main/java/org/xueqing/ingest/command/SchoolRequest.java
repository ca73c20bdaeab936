package org.xueqing.ingest.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Semester;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.World;

/** Which school the command line asks for, in its own words. */
record SchoolRequest(String world, String grades, int classes, int pupils, String period, int schoolYear) {

    private static final Pattern GRADES = Pattern.compile("([1-6])-([1-6])|([1-6](?:,[1-6])*)");
    private static final Pattern WEEKS = Pattern.compile("weeks:([1-9]|[123]\\d|40)");

    /** @throws SpokenException if an option says what no school has */
    SchoolPlan plan() {
        within("--classes", classes, 1, 30);
        within("--pupils", pupils, 1, 99);
        within("--school-year", schoolYear, 2000, 2098);
        return SchoolPlan.demo(firstDay())
                .withWorld(worldAsked())
                .withClasses(gradesAsked(), classes, pupils)
                .withPeriod(periodAsked());
    }

    private World worldAsked() {
        return Arrays.stream(World.values())
                .filter(it -> word(it).equals(world))
                .findFirst()
                .orElseThrow(() -> new SpokenException(Sentence.of(
                        "simulate.world",
                        world,
                        String.join(
                                ", ",
                                Arrays.stream(World.values())
                                        .map(SchoolRequest::word)
                                        .toList()))));
    }

    private static String word(World world) {
        return world.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Integer> gradesAsked() {
        Matcher matcher = GRADES.matcher(grades);
        if (!matcher.matches()) {
            throw new SpokenException(Sentence.of("simulate.grades", grades));
        }
        List<Integer> asked = matcher.group(3) != null
                ? Arrays.stream(grades.split(","))
                        .map(Integer::valueOf)
                        .distinct()
                        .sorted()
                        .toList()
                : IntStream.rangeClosed(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                        .boxed()
                        .toList();
        if (asked.isEmpty()) {
            throw new SpokenException(Sentence.of("simulate.grades", grades));
        }
        return asked;
    }

    private SchoolPeriod periodAsked() {
        Matcher weeks = WEEKS.matcher(period);
        if (weeks.matches()) {
            return new SchoolPeriod.Weeks(Semester.FIRST, firstDay(), Integer.parseInt(weeks.group(1)));
        }
        return switch (period) {
            case "term" -> new SchoolPeriod.Term(schoolYear, Semester.FIRST);
            case "spring-term" -> new SchoolPeriod.Term(schoolYear, Semester.SECOND);
            case "year" -> new SchoolPeriod.Year(schoolYear);
            default -> throw new SpokenException(Sentence.of("simulate.period", period));
        };
    }

    private LocalDate firstDay() {
        return LocalDate.of(schoolYear, 9, 1);
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SpokenException(Sentence.of(
                    "simulate.bound",
                    option,
                    Integer.toString(value),
                    Integer.toString(least),
                    Integer.toString(most)));
        }
    }
}
