package org.xueqing.dashboard.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.SchoolPupils;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.roster.RosterSheet;
import org.xueqing.dashboard.roster.RosterUploads;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.PupilMoves;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.roster.RosterRequest.Leaving;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.roster.RosterRequest.Unknown;
import org.xueqing.ingest.table.TableWriter;

/** The roster: a sheet in, its difference first; a pupil found, moved, or gone; the sheet out again. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class RosterPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final GradeAccess access;
    private final ClassAccess classes;
    private final SchoolPupils pupils;
    private final RosterUploads uploads;
    private final PupilMoves moves;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    RosterPages(
            GradeAccess access,
            ClassAccess classes,
            SchoolPupils pupils,
            RosterUploads uploads,
            PupilMoves moves,
            Audit audit,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.classes = classes;
        this.pupils = pupils;
        this.uploads = uploads;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** A class to move a pupil into. */
    public record Choice(String id, String name) {}

    @GetMapping("/roster")
    String roster(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String q,
            Locale language,
            Model model) {
        if (access.kept(viewer).isEmpty()) {
            return "redirect:/grades?first";
        }
        KeptSchool kept = access.kept(viewer, school);
        model.addAttribute("school", kept);
        model.addAttribute("schools", access.kept(viewer));
        model.addAttribute("count", pupils.count(kept));
        model.addAttribute("q", q);
        model.addAttribute("found", pupils.search(kept, q));
        model.addAttribute("choices", choices(viewer, kept, language));
        model.addAttribute("today", today());
        model.addAttribute("language", language);
        return "admin/roster";
    }

    /** Compares and shows; nothing is written. */
    @PostMapping("/roster")
    String compare(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String campus,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "NOBODY") Leaving leaving,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language,
            Model model)
            throws IOException {
        KeptSchool kept = access.kept(viewer, school);
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || file.isEmpty() || name == null) {
            return refused(viewer, kept, "file", language, model);
        }
        Optional<LocalDate> from = day(date);
        if (from.isEmpty()) {
            return refused(viewer, kept, "date", language, model);
        }
        try (InputStream content = file.getInputStream()) {
            show(
                    uploads.compare(viewer, name, content, request(viewer, kept, campus, from.get(), leaving)),
                    language,
                    model);
            model.addAttribute("school", kept);
            return "admin/roster-plan";
        } catch (SpokenException e) {
            model.addAttribute("said", e.sentence().in(language));
            return roster(viewer, kept.id(), "", language, model);
        }
    }

    /** Writes the difference that was looked at. */
    @PostMapping("/roster/confirm")
    String confirm(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "false") boolean newClasses,
            @RequestParam(defaultValue = "false") boolean skip,
            @RequestParam(defaultValue = "") String act,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        if (act.equals("discard")) {
            uploads.discard(viewer);
            return "redirect:/roster?school=" + kept.id();
        }
        Optional<RosterPlan> plan =
                uploads.waiting(viewer).filter(one -> one.request().school().equals(kept.name()));
        if (plan.isEmpty()) {
            return refused(viewer, kept, "gone", language, model);
        }
        Optional<String> objection = objection(plan.get(), newClasses, skip);
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            model.addAttribute("school", kept);
            show(plan.get(), language, model);
            return "admin/roster-plan";
        }
        try {
            uploads.confirm(viewer, plan.get(), skip ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL);
            return "redirect:/roster?done&school=" + kept.id();
        } catch (SpokenException e) {
            model.addAttribute("said", e.sentence().in(language));
            return roster(viewer, kept.id(), "", language, model);
        }
    }

    /** What has to be ticked first; the difference keeps waiting meanwhile. */
    private static Optional<String> objection(RosterPlan plan, boolean newClasses, boolean skip) {
        if (!newClasses && !plan.newClasses().isEmpty()) {
            return Optional.of("classes");
        }
        return skip || plan.refused().isEmpty() ? Optional.empty() : Optional.of("refused");
    }

    /** Moves one pupil, or lets one go. */
    @PostMapping("/roster/pupil")
    String move(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String pupil,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String act,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        SchoolPupils.RosterPupil one = pupils.one(kept, pupil);
        Optional<LocalDate> day = day(date);
        if (day.isEmpty()) {
            return refused(viewer, kept, "date", language, model);
        }
        PupilMoves.Move move = new PupilMoves.Move(kept.id(), one.studentId(), day.get(), viewer.login());
        try {
            if (act.equals("leave")) {
                moves.leave(move);
            } else {
                moves.transfer(move, into);
            }
        } catch (SpokenException e) {
            model.addAttribute("said", e.sentence().in(language));
            return roster(viewer, kept.id(), one.name(), language, model);
        }
        audit.record(viewer.login(), Audit.Action.ROSTER_CHANGED, act + " " + one.studentId());
        return "redirect:/roster?done&school=" + kept.id();
    }

    @GetMapping("/roster/pupils.xlsx")
    ResponseEntity<byte[]> workbook(
            @AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String school) throws IOException {
        KeptSchool kept = access.kept(viewer, school);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.xlsx(List.of(RosterSheet.of(pupils.here(kept))), bytes);
        return file(viewer, "roster.xlsx", XLSX, bytes);
    }

    @GetMapping("/roster/pupils.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String school)
            throws IOException {
        KeptSchool kept = access.kept(viewer, school);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.csv(RosterSheet.of(pupils.here(kept)), bytes);
        return file(viewer, "roster.csv", MediaType.parseMediaType("text/csv;charset=UTF-8"), bytes);
    }

    private ResponseEntity<byte[]> file(Viewer viewer, String name, MediaType type, ByteArrayOutputStream bytes) {
        audit.record(viewer.login(), Audit.Action.EXPORTED, name);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.toByteArray());
    }

    private String refused(Viewer viewer, KeptSchool kept, String objection, Locale language, Model model) {
        model.addAttribute("objection", objection);
        return roster(viewer, kept.id(), "", language, model);
    }

    private static void show(RosterPlan plan, Locale language, Model model) {
        model.addAttribute("plan", PlanView.of(plan, language));
    }

    /** New classes are asked about on the page that shows the difference. */
    private static RosterRequest request(
            Viewer viewer, KeptSchool kept, String campus, LocalDate date, Leaving leaving) {
        RosterRequest cautious = RosterRequest.of(kept.name(), date);
        return new RosterRequest(
                kept.name(),
                cautious.schoolYear(),
                campus.strip(),
                date,
                Unknown.CREATED,
                leaving,
                RefusedRows.STOP_ALL,
                cautious.source(),
                viewer.login());
    }

    private List<Choice> choices(Viewer viewer, KeptSchool kept, Locale language) {
        return classes.classes(viewer).stream()
                .filter(visible -> visible.schoolId().equals(kept.id()))
                .map(visible -> new Choice(visible.id(), visible.name().in(language)))
                .toList();
    }

    /** Today where none is named; empty where it is no day. */
    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.isEmpty() ? today() : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
