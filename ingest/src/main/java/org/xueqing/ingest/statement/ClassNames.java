package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.ingest.table.Wording;

/** Reads the names of classes in all the ways that schools write them, in a given school year. */
public final class ClassNames {

    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String CLASS_NO = "\\(?" + NUMBER + "\\)?班?";
    private static final Pattern ENTRY_YEAR = Pattern.compile("(20\\d{2})([级届])");
    private static final Pattern ENTRY_YEAR_AND_NO = Pattern.compile("(20\\d{2}[级届])" + CLASS_NO);
    private static final Pattern GRADE = Pattern.compile(NUMBER + "(年级|年)?");
    /** 三年级2班, 三(2)班, 3.2, 3-2. */
    private static final List<Pattern> BOTH = List.of(
            Pattern.compile("(" + NUMBER + "年级?)" + CLASS_NO),
            Pattern.compile("(" + NUMBER + ")\\(" + NUMBER + "\\)班?"),
            Pattern.compile("(" + NUMBER + ")[.\\-_/—、]" + NUMBER + "班?"));
    /** 302, 三2班, 三二班. */
    private static final List<Pattern> SHORT = List.of(
            Pattern.compile("([1-6])(\\d{2})班?"),
            Pattern.compile("([一二三四五六])(\\d{1,2})班?"),
            Pattern.compile("([一二三四五六])([一二三四五六七八九])班"));

    private static final Pattern ONLY_NO = Pattern.compile(CLASS_NO);
    private static final String DIGITS = "一二三四五六七八九";
    private static final int GRADES = 6;

    private final int schoolYear;

    public ClassNames(int schoolYear) {
        this.schoolYear = schoolYear;
    }

    /** @param grade what stands in a column of its own, empty if there is none; it must agree with the name */
    public Optional<ClassName> read(String campus, String grade, String name) {
        OptionalInt statedGrade = grade(grade);
        if (!grade.isBlank() && statedGrade.isEmpty()) {
            return Optional.empty();
        }
        return readWhole(campus, Wording.key(name))
                .filter(read -> statedGrade.isEmpty() || statedGrade.getAsInt() == read.grade())
                .or(() -> readNo(campus, statedGrade, Wording.key(name)));
    }

    /** Several classes in one cell; nothing if one of them cannot be read. An empty cell is no class. */
    public Optional<List<ClassName>> readList(String campus, String names) {
        List<ClassName> read = new ArrayList<>();
        for (String name : Wording.half(names).split("[,、;/\\n]+|\\s{1,}(?=\\S)")) {
            if (!name.isBlank()) {
                Optional<ClassName> className = read(campus, "", name);
                if (className.isEmpty()) {
                    return Optional.empty();
                }
                read.add(className.get());
            }
        }
        return Optional.of(read);
    }

    /** 三年级, 三, 3, 2024级. */
    public OptionalInt grade(String text) {
        String key = Wording.key(text);
        Matcher entry = ENTRY_YEAR.matcher(key);
        if (entry.matches()) {
            int year = Integer.parseInt(entry.group(1));
            return valid(schoolYear - (entry.group(2).equals("届") ? year - GRADES : year) + 1);
        }
        Matcher grade = GRADE.matcher(key);
        return grade.matches() ? valid(number(grade.group(1))) : OptionalInt.empty();
    }

    private Optional<ClassName> readWhole(String campus, String name) {
        Matcher entry = ENTRY_YEAR_AND_NO.matcher(name);
        if (entry.matches()) {
            return of(campus, grade(entry.group(1)), number(entry.group(2)));
        }
        for (Pattern pattern : BOTH) {
            Matcher both = pattern.matcher(name);
            if (both.matches()) {
                return of(campus, valid(number(both.group(2))), number(both.group(3)));
            }
        }
        for (Pattern pattern : SHORT) {
            Matcher both = pattern.matcher(name);
            if (both.matches()) {
                return of(campus, valid(number(both.group(1))), number(both.group(2)));
            }
        }
        return Optional.empty();
    }

    private static Optional<ClassName> readNo(String campus, OptionalInt grade, String name) {
        Matcher only = ONLY_NO.matcher(name);
        return only.matches() ? of(campus, grade, number(only.group(1))) : Optional.empty();
    }

    private static Optional<ClassName> of(String campus, OptionalInt grade, int classNo) {
        return grade.isPresent() && classNo >= 1 && classNo <= 99
                ? Optional.of(new ClassName(campus, grade.getAsInt(), classNo))
                : Optional.empty();
    }

    private static OptionalInt valid(int grade) {
        return grade >= 1 && grade <= GRADES ? OptionalInt.of(grade) : OptionalInt.empty();
    }

    /** A number in digits or, up to 99, in Chinese signs; 0 if it is none. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
