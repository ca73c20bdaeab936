package org.xueqing.dashboard.work.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.bank.Bank;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.ingest.bank.ItemState;
import org.xueqing.ingest.catalogue.ItemMapping;

/** A short item that a teacher types in the midst of a lesson: what it asks and the answer. */
@Component
class TypedItems {

    private final Bank bank;
    private final Clock clock;

    TypedItems(Bank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    /** @param point that it is about, one that the page offers */
    ItemForm.Read read(String stem, String key, String point) {
        return new ItemForm(stem.strip(), "", key.strip(), "", "", Set.of(), Set.of(), "", "", "", List.of(point))
                .read(Map.of(point, point));
    }

    /** In the school's bank; typed twice it is one item. Returns its id. */
    String kept(VisibleClass visible, ItemForm.Complete item, String typed) {
        String id = Bank.id(NameBasedId.of("typed:" + visible.schoolId(), typed, 0));
        bank.add(
                id,
                visible.schoolId(),
                item,
                ItemState.IN_USE,
                new ItemMapping.By(visible.viewer().login(), clock.instant()));
        return bank.find(id).orElseThrow().itemId();
    }
}
