package org.xueqing.ingest.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A survey as it was drawn.
 *
 * @param halfWidth that was planned for the share right of a single item
 * @param booklets items of each, in their order
 * @param classes in the order of the school
 */
public record Survey(
        UUID id,
        String schoolId,
        int grade,
        String title,
        LocalDate heldOn,
        double halfWidth,
        List<List<String>> booklets,
        List<OfClass> classes,
        List<Sheet> sheets) {

    /** A class of the grade. @param numbers 学号 of those drawn, in their order; "—" for who has none */
    public record OfClass(String classId, int grade, int number, int pupils, List<String> numbers) {
        public OfClass {
            numbers = List.copyOf(numbers);
        }
    }

    /** A printed sheet. @param booklet from 0 */
    public record Sheet(int number, String classId, int booklet, boolean isKeyed) {}

    public Survey {
        booklets = booklets.stream().map(List::copyOf).toList();
        classes = List.copyOf(classes);
        sheets = List.copyOf(sheets);
    }

    public int drawn() {
        return sheets.size();
    }

    public int pupils() {
        return classes.stream().mapToInt(OfClass::pupils).sum();
    }

    public long keyed() {
        return sheets.stream().filter(Sheet::isKeyed).count();
    }

    /** Classes of which too few sheets were entered to stand for them: two at least, or all that there are. */
    public List<OfClass> waiting() {
        return classes.stream()
                .filter(one -> sheets.stream()
                                .filter(sheet ->
                                        sheet.isKeyed() && sheet.classId().equals(one.classId()))
                                .count()
                        < Math.min(2, one.numbers().size()))
                .toList();
    }

    /** Different items in all booklets. */
    public List<String> pool() {
        return booklets.stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
