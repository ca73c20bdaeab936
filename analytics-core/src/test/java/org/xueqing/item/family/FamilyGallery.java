package org.xueqing.item.family;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Misconception;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.procedure.Procedures;

/** Twenty items of every family with what children get wrong, a page per volume, for teachers to leaf through. */
final class FamilyGallery {

    private static final int SHOWN = 20;
    private static final long FIRST_SEED = 1;

    private final Curriculum curriculum;
    private final Map<String, Volume> volumes;
    private final Map<String, String> ideas;
    private final Map<Volume, List<BuggyProcedure>> met = new HashMap<>();

    FamilyGallery(Curriculum curriculum) {
        this.curriculum = curriculum;
        this.volumes = curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .collect(Collectors.toMap(Placement::knowledgePoint, Placement::volume, (first, again) -> first));
        this.ideas = curriculum.misconceptions().stream()
                .collect(Collectors.toMap(Misconception::code, Misconception::nameZh));
    }

    /** Each page and picture by its path. */
    Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        Map<Volume, List<ItemFamily>> byVolume = Families.all().stream()
                .collect(Collectors.groupingBy(
                        family -> volumes.get(family.practised()), TreeMap::new, Collectors.toList()));
        byVolume.forEach((volume, families) -> {
            files.put(Path.of(volume + ".md"), page(volume, families));
            families.forEach(family ->
                    sheet(family).ifPresent(svg -> files.put(Path.of("pictures", family.code() + ".svg"), svg)));
        });
        files.put(Path.of("README.md"), contents(byVolume));
        return files;
    }

    private String contents(Map<Volume, List<ItemFamily>> byVolume) {
        StringBuilder page = new StringBuilder("# 题族\n\n每个题族画出二十道题，答案和常见错误写在题后。由 `FamilyGalleryTest` 生成，与程序一致。\n\n");
        page.append("| 册 | 题族 | 知识点 |\n|---|---|---|\n");
        byVolume.forEach((volume, families) -> page.append("| [%s](%s.md) | %d | %d |\n"
                .formatted(
                        volume,
                        volume,
                        families.size(),
                        families.stream().map(ItemFamily::practised).distinct().count())));
        return page.toString();
    }

    private String page(Volume volume, List<ItemFamily> families) {
        StringBuilder page = new StringBuilder("# %s\n".formatted(volume));
        for (KnowledgePoint point : curriculum.points(Curriculum.SUJIAO_2013, volume)) {
            List<ItemFamily> its = families.stream()
                    .filter(family -> family.practised().equals(point.id()))
                    .toList();
            if (!its.isEmpty()) {
                page.append("\n## %s %s\n".formatted(point.id(), point.nameZh()));
                its.forEach(family -> page.append(section(family)));
            }
        }
        return page.toString();
    }

    private String section(ItemFamily family) {
        List<Item> items = ItemList.of(family, SHOWN, FIRST_SEED);
        StringBuilder section = new StringBuilder("\n### %s\n`%s` · %s · %d 秒\n\n"
                .formatted(
                        family.nameZh(),
                        family.code(),
                        family.competencies().stream().sorted().collect(Collectors.joining("、")),
                        family.pace().seconds()));
        if (items.stream().anyMatch(item -> item.picture().isPresent())) {
            section.append("![%s](pictures/%s.svg)\n\n".formatted(family.nameZh(), family.code()));
        }
        section.append("| | 题 | 答案 | 常见错误 |\n|---|---|---|---|\n");
        IntStream.range(0, items.size()).forEach(at -> section.append(row(at + 1, items.get(at))));
        Item first = items.get(0);
        section.append("\n第 1 题的解法：%s\n\n第 1 题的提示：%s\n"
                .formatted(
                        inOneLine(String.join("　", first.draft().solution())),
                        inOneLine(String.join(" → ", first.draft().hints()))));
        return section.toString();
    }

    private String row(int number, Item item) {
        String options = IntStream.range(0, item.draft().options().size())
                .mapToObj(
                        at -> (char) ('A' + at) + ". " + item.draft().options().get(at))
                .collect(Collectors.joining("　"));
        return "| %d | %s | %s | %s |\n"
                .formatted(
                        number,
                        inOneLine(item.stem() + (options.isEmpty() ? "" : " " + options)),
                        inOneLine(item.rule().text()),
                        inOneLine(wrongAnswers(item)));
    }

    private String wrongAnswers(Item item) {
        Map<Answer, Set<String>> byAnswer = new LinkedHashMap<>();
        for (BuggyProcedure procedure : procedures(item)) {
            procedure.wrongAnswer(item.exercise()).ifPresent(wrong -> byAnswer.computeIfAbsent(
                            wrong, any -> new LinkedHashSet<>())
                    .add(ideas.get(procedure.code())));
        }
        return byAnswer.entrySet().stream()
                .map(wrong -> item.rule().text(wrong.getKey()) + "：" + String.join("／", wrong.getValue()))
                .collect(Collectors.joining("；"));
    }

    private List<BuggyProcedure> procedures(Item item) {
        return met.computeIfAbsent(
                requireNonNull(volumes.get(item.family().practised())), volume -> Procedures.metBy(volume, curriculum));
    }

    private static String inOneLine(String text) {
        return text.replace("\n", "<br>").replace("|", "\\|");
    }

    /** The pictures of one family side by side, numbered as on its page. */
    private static Optional<String> sheet(ItemFamily family) {
        List<String> pictures = ItemList.of(family, SHOWN, FIRST_SEED).stream()
                .flatMap(item -> item.picture().stream())
                .toList();
        return pictures.isEmpty() ? Optional.empty() : Optional.of(ContactSheet.of(pictures));
    }
}
