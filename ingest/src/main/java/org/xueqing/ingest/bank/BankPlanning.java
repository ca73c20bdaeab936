package org.xueqing.ingest.bank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.bank.BankPlan.Outcome;
import org.xueqing.ingest.bank.BankPlan.PlannedItem;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.Wording;

/** Compares the rows of a table with what the bank has. A row is about an item by its number, else by the same words. */
final class BankPlanning {

    private final String schoolId;
    private final Map<String, String> points;
    private final Map<String, BankItem> byId = new HashMap<>();
    private final Map<String, BankItem> byWords = new HashMap<>();
    private final Map<String, Integer> rowOfItem = new HashMap<>();
    private final List<PlannedItem> items = new ArrayList<>();
    private final List<Sentence> doubts = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    BankPlanning(String schoolId, Map<String, String> points, Collection<BankItem> there) {
        this.schoolId = schoolId;
        this.points = points;
        there.forEach(item -> {
            byId.put(item.id(), item);
            byWords.put(words(item.content()), item);
        });
    }

    BankPlan plan(Path file, Table table) {
        for (Sheet sheet : table.sheets()) {
            if (!sheet.rows().isEmpty()) {
                Header header = Header.require(table, sheet, BankSheet.HEADINGS, BankSheet.REQUIRED);
                header.rows().stream()
                        .filter(row -> !row.isBlank())
                        .forEach(row -> plan(new RowFields(sheet, header, row), row));
            }
        }
        if (items.isEmpty() && refused.isEmpty()) {
            throw new SpokenException(Sentence.of("import.no-rows", file));
        }
        return new BankPlan(file, schoolId, items, doubts, refused);
    }

    private void plan(RowFields fields, TableRow row) {
        ItemForm form = BankSheet.form(fields);
        ItemState state = BankSheet.state(fields);
        String number = fields.text("id");
        ItemForm.Read read = form.read(points);
        if (read instanceof ItemForm.Faulty faulty) {
            faulty.faults().forEach(fault -> fields.refuse(fault.field(), fault.why()));
        }
        if (!number.isEmpty() && !byId.containsKey(number)) {
            fields.refuse("id", Sentence.of("bank.row.number", number));
        }
        if (read instanceof ItemForm.Complete item && fields.refused().isEmpty()) {
            place(fields, row, number, item, state);
        }
        fields.refused().ifPresent(refused::add);
    }

    /** Two rows about one item: nobody can tell which one holds, and the first stands above. */
    private void place(RowFields fields, TableRow row, String number, ItemForm.Complete item, ItemState state) {
        Optional<BankItem> before =
                Optional.ofNullable(byId.get(number)).or(() -> Optional.ofNullable(byWords.get(words(item.content()))));
        String id = before.map(BankItem::id).orElseGet(() -> freshId(item.content()));
        Integer earlier = rowOfItem.putIfAbsent(id, row.number());
        if (earlier != null) {
            fields.refuse("stem", Sentence.of("bank.row.twice", earlier));
            return;
        }
        items.add(new PlannedItem(
                row.number(),
                before.map(there -> outcome(there, item, state)).orElse(Outcome.NEW),
                id,
                item,
                state,
                before.orElse(null)));
        item.content().doubt().ifPresent(said -> doubts.add(Sentence.of("bank.row.doubt", row.number(), said)));
    }

    private static Outcome outcome(BankItem before, ItemForm.Complete item, ItemState state) {
        boolean isSame = before.content().equals(item.content())
                && before.knowledgePoints().equals(item.knowledgePoints())
                && before.state() == state;
        return isSame ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** The same row in the same school makes the same item, however often it is sent. */
    private String freshId(Content content) {
        return Bank.id(NameBasedId.of("bank:" + schoolId, words(content), 0));
    }

    private static String words(Content content) {
        return Wording.key(content.stem() + String.join("", content.options()));
    }
}
