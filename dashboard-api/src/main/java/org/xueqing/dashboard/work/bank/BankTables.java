package org.xueqing.dashboard.work.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.roster.SheetName;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.BankSchools.School;
import org.xueqing.ingest.bank.BankImport;
import org.xueqing.ingest.bank.BankPlan;
import org.xueqing.ingest.bank.BankPlan.Outcome;
import org.xueqing.ingest.bank.BankSheet;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;

/**
 * Items from tables: first what would change, then a person's word. What waits for it is kept in memory, one for each person and
 * for half an hour.
 */
@Controller
@OpenTo(Audience.TEACHING)
class BankTables {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int MOST_SAID = 50;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BankSchools schools;
    private final BankImport tables;
    private final Words words;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(BankPlan plan, Instant since) {}

    BankTables(BankSchools schools, BankImport tables, Words words, Clock clock) {
        this.schools = schools;
        this.tables = tables;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/bank/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        BankSheet.writeTemplate(workbook);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("题目.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(workbook.toByteArray());
    }

    /** Reads and shows; nothing is written. */
    @PostMapping("/bank/tables")
    String plan(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language,
            Model model,
            RedirectAttributes next)
            throws IOException {
        School chosen = schools.one(viewer, school);
        if (file == null || file.isEmpty()) {
            return back(chosen, "trouble", Sentence.of("bank.needs").in(language), next);
        }
        try {
            BankPlan plan = read(file, chosen);
            waiting.put(viewer.login(), new Waiting(plan, clock.instant()));
            return shown(chosen, plan, language, model);
        } catch (SpokenException e) {
            return back(chosen, "trouble", e.sentence().in(language), next);
        }
    }

    /** Writes what this person looked at last. */
    @PostMapping("/bank/tables/confirm")
    String confirm(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "false") boolean skip,
            Locale language,
            RedirectAttributes next) {
        School chosen = schools.one(viewer, school);
        Waiting waits = waiting.remove(viewer.login());
        if (waits == null || clock.instant().isAfter(waits.since().plus(PATIENCE))) {
            return back(chosen, "trouble", Sentence.of("marks.gone").in(language), next);
        }
        schools.one(viewer, waits.plan().schoolId());
        try {
            tables.apply(
                    waits.plan(),
                    skip ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL,
                    new ItemMapping.By(viewer.login(), clock.instant()));
        } catch (SpokenException e) {
            return back(chosen, "trouble", e.sentence().in(language), next);
        }
        String said = words.say(
                language,
                "bank.taken",
                waits.plan().count(Outcome.NEW),
                waits.plan().count(Outcome.CHANGED),
                waits.plan().count(Outcome.UNCHANGED));
        return back(chosen, "said", said, next);
    }

    private static String shown(School school, BankPlan plan, Locale language, Model model) {
        model.addAttribute("school", school);
        model.addAttribute("plan", plan);
        model.addAttribute("countOfNew", plan.count(Outcome.NEW));
        model.addAttribute("countOfChanged", plan.count(Outcome.CHANGED));
        model.addAttribute("countOfUnchanged", plan.count(Outcome.UNCHANGED));
        model.addAttribute(
                "changed",
                plan.items().stream()
                        .filter(item -> item.outcome() == Outcome.CHANGED)
                        .limit(MOST_SAID)
                        .toList());
        model.addAttribute("doubts", said(plan.doubts(), language));
        model.addAttribute(
                "refused", said(plan.refused().stream().map(row -> row.said()).toList(), language));
        model.addAttribute("isAllowed", plan.isAllowed(RefusedRows.ARE_SKIPPED));
        return "work/bank/plan";
    }

    private static List<String> said(List<Sentence> sentences, Locale language) {
        return sentences.stream()
                .limit(MOST_SAID)
                .map(sentence -> sentence.in(language))
                .toList();
    }

    private BankPlan read(MultipartFile sent, School school) throws IOException {
        Path folder = Files.createTempDirectory("sheet");
        Path file = folder.resolve(SheetName.safe(String.valueOf(sent.getOriginalFilename())));
        try (InputStream content = sent.getInputStream()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return tables.plan(file, school.id());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String back(School school, String kind, String said, RedirectAttributes next) {
        next.addFlashAttribute(kind, said);
        next.addAttribute("school", school.id());
        return "redirect:/bank";
    }
}
