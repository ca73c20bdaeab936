package org.xueqing.dashboard.work.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.work.bank.BankQueries.Wanted;
import org.xueqing.dashboard.work.bank.DrawPages.Wish;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.ItemState;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Choice;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;

/** Puts up candidates, of the bank and of families, and has the least seen ones chosen. */
@Component
public class Draws {

    private static final int CANDIDATES_PER_ITEM = 12;
    /** 2^53: a seed that a page can hold in a number. */
    private static final long SEEDS = 1L << 53;

    /** Where the items come from: the bank alone. */
    static final String BANK = "bank";

    private final BankQueries queries;

    Draws(BankQueries queries) {
        this.queries = queries;
    }

    /** An item of the list. @param family its code; empty for an item of the bank */
    public record Line(String itemId, Content content, String family, Exposure.Uses uses) {}

    /** @param seenLately candidates left out because the class had them, or their numbers, lately */
    public record Drawn(List<Line> lines, int seenLately) {}

    /** A few about a point, of the bank and of families, that the class has seen least. @param seed others for another seed */
    public List<Line> some(String schoolId, String point, int count, long seed, Exposure exposure, LocalDate today) {
        return draw(schoolId, point, Wish.of(point, "", count, seed, Choice.USUAL_DAYS), exposure, today)
                .lines();
    }

    /** @param days within which the class is given nothing again */
    public record Some(int count, long seed, int days) {}

    /** As above, of what was not seen within some days. */
    public List<Line> some(String schoolId, String point, Some wanted, Exposure exposure, LocalDate today) {
        return draw(schoolId, point, Wish.of(point, "", wanted.count(), wanted.seed(), wanted.days()), exposure, today)
                .lines();
    }

    Drawn draw(String schoolId, String point, Wish wish, Exposure exposure, LocalDate today) {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (BankItem item : ofBank(schoolId, point, wish)) {
            Candidate candidate = BankLine.candidate(item);
            candidates.add(candidate);
            lines.put(item.itemId(), new Line(item.itemId(), item.content(), "", exposure.of(candidate)));
        }
        for (Item item : ofFamilies(point, wish)) {
            Candidate candidate = Candidate.of(item);
            candidates.add(candidate);
            lines.putIfAbsent(
                    item.itemId(),
                    new Line(item.itemId(), Content.of(item), item.family().code(), exposure.of(candidate)));
        }
        Collections.shuffle(candidates, new Random(wish.seed()));
        Choice choice = Choice.among(candidates, exposure, wish.days(), today, wish.count());
        return new Drawn(
                choice.items().stream()
                        .map(item -> lines.get(item.itemId()))
                        .filter(Objects::nonNull)
                        .toList(),
                choice.seenLately());
    }

    private List<BankItem> ofBank(String schoolId, String point, Wish wish) {
        return wish.family().isEmpty() || wish.family().equals(BANK)
                ? queries.found(new Wanted(schoolId, "", ItemState.IN_USE.name(), false, List.of(point))).stream()
                        .map(BankQueries.Found::item)
                        .toList()
                : List.of();
    }

    private static List<Item> ofFamilies(String point, Wish wish) {
        List<ItemFamily> families = Families.of(point).stream()
                .filter(family -> wish.family().isEmpty() || family.code().equals(wish.family()))
                .toList();
        SplittableRandom seeds = new SplittableRandom(wish.seed());
        List<Item> items = new ArrayList<>();
        for (int drawn = 0; !families.isEmpty() && drawn < wish.count() * CANDIDATES_PER_ITEM; drawn++) {
            items.add(families.get(drawn % families.size()).item(seeds.nextLong(SEEDS)));
        }
        return items;
    }
}
