package org.xueqing.dashboard.work;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.event.Setting;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.marks.ColumnMapping;
import org.xueqing.ingest.marks.MappedField;
import org.xueqing.ingest.marks.MarksPlan;
import org.xueqing.ingest.marks.PaperRequest;
import org.xueqing.ingest.marks.PlatformImport;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.table.RefusedRow;

/** Results from files: marks of a paper, and other platforms' exports by a mapping that is made once. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class ImportPages {

    private static final int MOST_SAID = 50;

    private final GradeAccess access;
    private final SheetDesk desk;

    ImportPages(GradeAccess access, SheetDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/imports")
    String imports(
            @AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String school, Model model) {
        if (access.kept(viewer).isEmpty()) {
            return "redirect:/grades?first";
        }
        KeptSchool kept = access.kept(viewer, school);
        model.addAttribute("school", kept);
        model.addAttribute("schools", access.kept(viewer));
        model.addAttribute("mappings", desk.kept(kept.name()));
        return "work/imports";
    }

    /** Reads and shows; nothing is written. */
    @PostMapping("/imports/marks")
    String marks(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "HOMEWORK") Setting setting,
            @RequestParam(defaultValue = "") String className,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language,
            Model model)
            throws IOException {
        KeptSchool kept = access.kept(viewer, school);
        Optional<LocalDate> day = day(date);
        if (file == null || file.isEmpty() || day.isEmpty() || title.isBlank()) {
            return again(viewer, kept, Sentence.of("marks.needs"), language, model);
        }
        PaperRequest request = new PaperRequest(
                kept.name(),
                title.strip(),
                day.get(),
                setting,
                className,
                viewer.login(),
                reason.isBlank() ? Optional.empty() : Optional.of(reason.strip()),
                RefusedRows.STOP_ALL);
        try (InputStream content = file.getInputStream()) {
            MarksPlan plan = desk.plan(viewer, name(file), content, request);
            show(kept, plan.refused(), plan.rows() > 0, language, model);
            model.addAttribute("pupils", plan.rows());
            model.addAttribute("cells", plan.cells());
            return "work/imports-plan";
        } catch (SpokenException e) {
            return again(viewer, kept, e.sentence(), language, model);
        }
    }

    /** The first time shows the rows and asks what the columns mean; with the answer it reads them all. */
    @PostMapping("/imports/platform")
    String platform(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language,
            Model model)
            throws IOException {
        KeptSchool kept = access.kept(viewer, school);
        if (file == null || file.isEmpty() || mapping.isBlank()) {
            return again(viewer, kept, Sentence.of("platform.needs"), language, model);
        }
        try {
            return act.equals("read")
                    ? read(viewer, kept, mapped(mapping.strip(), form), file, language, model)
                    : preview(kept, mapping.strip(), file, model);
        } catch (SpokenException e) {
            return again(viewer, kept, e.sentence(), language, model);
        }
    }

    /** Takes what was looked at. */
    @PostMapping("/imports/confirm")
    String confirm(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "false") boolean skip,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        try {
            Optional<Tally> tally = desk.confirm(viewer, skip ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL);
            tally.ifPresent(taken -> model.addAttribute("taken", taken));
            if (tally.isEmpty()) {
                return again(viewer, kept, Sentence.of("marks.gone"), language, model);
            }
            return imports(viewer, kept.id(), model);
        } catch (SpokenException e) {
            return again(viewer, kept, e.sentence(), language, model);
        }
    }

    private String preview(KeptSchool kept, String mapping, MultipartFile file, Model model) throws IOException {
        try (InputStream content = file.getInputStream()) {
            PlatformImport.Preview preview = desk.preview(name(file), content);
            model.addAttribute("school", kept);
            model.addAttribute("preview", preview);
            model.addAttribute("mapping", desk.mapping(kept.name(), mapping, preview));
            model.addAttribute("fields", List.of(MappedField.values()));
            return "work/imports-columns";
        }
    }

    private String read(
            Viewer viewer, KeptSchool kept, ColumnMapping mapping, MultipartFile file, Locale language, Model model)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            PlatformImport.Result read = desk.read(viewer, kept.name(), name(file), content, mapping);
            show(kept, read.refused(), !read.answers().isEmpty(), language, model);
            model.addAttribute("cells", read.answers().size());
            return "work/imports-plan";
        }
    }

    private static ColumnMapping mapped(String name, Map<String, String> form) {
        Map<MappedField, String> titles = new EnumMap<>(MappedField.class);
        for (MappedField field : MappedField.values()) {
            String title = form.getOrDefault("column." + field.name(), "");
            if (!title.isBlank()) {
                titles.put(field, title);
            }
        }
        return new ColumnMapping(name, titles, Setting.valueOf(form.getOrDefault("setting", "SELF_STUDY")));
    }

    private static void show(
            KeptSchool kept, List<RefusedRow> refused, boolean isAllowed, Locale language, Model model) {
        model.addAttribute("school", kept);
        model.addAttribute("isAllowed", isAllowed);
        model.addAttribute("countOfRefused", refused.size());
        model.addAttribute(
                "refused",
                refused.stream()
                        .limit(MOST_SAID)
                        .map(row -> row.said().in(language))
                        .toList());
    }

    private String again(Viewer viewer, KeptSchool kept, Sentence said, Locale language, Model model) {
        model.addAttribute("said", said.in(language));
        return imports(viewer, kept.id(), model);
    }

    private static String name(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
