package org.xueqing.dashboard.work.bank;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.BankSchools.School;
import org.xueqing.ingest.bank.Bank;
import org.xueqing.ingest.bank.BankImport;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.ingest.bank.ItemState;
import org.xueqing.ingest.catalogue.ItemMapping;

/** Adds items, edits them into new versions, and puts them in and out of use. */
@Controller
@OpenTo(Audience.TEACHING)
class ItemEdits {

    private static final int LONGEST_REASON = 200;

    private final BankSchools schools;
    private final Bank bank;
    private final BankImport tables;
    private final ItemFrame frame;
    private final PointList points;
    private final Words words;
    private final Clock clock;

    ItemEdits(
            BankSchools schools,
            Bank bank,
            BankImport tables,
            ItemFrame frame,
            PointList points,
            Words words,
            Clock clock) {
        this.schools = schools;
        this.bank = bank;
        this.tables = tables;
        this.frame = frame;
        this.points = points;
        this.words = words;
        this.clock = clock;
    }

    /** What will become of the item that is being typed; nothing is written. */
    @PostMapping("/bank/preview")
    String preview(@RequestParam MultiValueMap<String, String> fields, Locale language, Model model) {
        model.addAttribute(
                "preview", Preview.of(FormFields.read(fields), FormFields.text(fields, "tried"), points, language));
        return "work/bank/parts :: preview";
    }

    @PostMapping("/bank/items")
    String save(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam MultiValueMap<String, String> fields,
            Locale language,
            Model model,
            RedirectAttributes next) {
        Optional<BankItem> edited = Optional.of(FormFields.text(fields, "id"))
                .filter(id -> !id.isEmpty())
                .map(id -> visible(viewer, id));
        School school = schools.one(viewer, edited.map(BankItem::schoolId).orElse(FormFields.text(fields, "school")));
        ItemForm form = FormFields.read(fields);
        ItemForm.Read read = form.read(tables.points());
        boolean isTrial = FormFields.text(fields, "act").equals("try");
        if (isTrial || !(read instanceof ItemForm.Complete item)) {
            model.addAttribute("faults", isTrial ? List.of() : said(read, language));
            return again(school, edited, form, fields, language, model);
        }
        ItemState state = FormFields.text(fields, "act").equals("draft") ? ItemState.DRAFT : ItemState.IN_USE;
        return edited.isPresent()
                ? revise(viewer, school, edited.get(), item, state, fields, language, model, next)
                : add(viewer, school, item, state, fields, language, next);
    }

    private String add(
            Viewer viewer,
            School school,
            ItemForm.Complete item,
            ItemState state,
            MultiValueMap<String, String> fields,
            Locale language,
            RedirectAttributes next) {
        String id = Bank.id(token(FormFields.text(fields, "form")));
        bank.add(id, school.id(), item, state, by(viewer));
        return to(id, words.say(language, "bank.added"), next);
    }

    private String revise(
            Viewer viewer,
            School school,
            BankItem before,
            ItemForm.Complete item,
            ItemState state,
            MultiValueMap<String, String> fields,
            Locale language,
            Model model,
            RedirectAttributes next) {
        String seen = FormFields.text(fields, "version");
        int version = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
        Bank.Edit edit = bank.edit(before.id(), version, item, state, by(viewer));
        if (edit == Bank.Edit.OVERTAKEN) {
            model.addAttribute("faults", List.of(words.say(language, "bank.overtaken")));
            return again(
                    school,
                    Optional.of(visible(viewer, before.id())),
                    FormFields.read(fields),
                    fields,
                    language,
                    model);
        }
        return to(before.id(), words.say(language, "bank.edit." + edit), next);
    }

    private String again(
            School school,
            Optional<BankItem> edited,
            ItemForm form,
            MultiValueMap<String, String> fields,
            Locale language,
            Model model) {
        model.addAttribute("form", FormFields.text(fields, "form"));
        edited.ifPresent(item -> model.addAttribute("item", item));
        return frame.shown(school, form, FormFields.text(fields, "tried"), language, model);
    }

    @PostMapping("/bank/states")
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            RedirectAttributes next) {
        BankItem item = visible(viewer, id);
        ItemState wanted =
                ItemState.named(state).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (wanted != item.state()) {
            String said = reason.strip();
            bank.change(id, wanted, said.substring(0, Math.min(LONGEST_REASON, said.length())), by(viewer));
        }
        return to(id, words.say(language, "bank.state-changed." + wanted), next);
    }

    /** The item, if it is of a school of the viewer's; for everybody else there is none. */
    private BankItem visible(Viewer viewer, String id) {
        BankItem item = bank.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        schools.one(viewer, item.schoolId());
        return item;
    }

    private static List<String> said(ItemForm.Read read, Locale language) {
        return read instanceof ItemForm.Faulty faulty
                ? faulty.faults().stream()
                        .map(fault -> fault.why().in(language))
                        .toList()
                : List.of();
    }

    private static UUID token(String form) {
        try {
            return UUID.fromString(form);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the form has no name", e);
        }
    }

    private static String to(String id, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", said);
        next.addAttribute("id", id);
        return "redirect:/bank/items";
    }

    private ItemMapping.By by(Viewer viewer) {
        return new ItemMapping.By(viewer.login(), clock.instant());
    }
}
