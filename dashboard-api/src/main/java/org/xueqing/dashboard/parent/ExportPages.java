package org.xueqing.dashboard.parent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.TableWriter;

/** All about one child in one click, for programs and for people. */
@Controller
@OpenTo(Audience.GUARDIANS)
class ExportPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OwnPupils pupils;
    private final ChildRecord record;

    ExportPages(OwnPupils pupils, ChildRecord record) {
        this.pupils = pupils;
        this.record = record;
    }

    @GetMapping("/children/{studentId}/record.json")
    ResponseEntity<Map<String, List<Map<String, Object>>>> json(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String studentId) {
        OwnPupil own = pupils.child(viewer, studentId);
        return attachment("record.json").contentType(MediaType.APPLICATION_JSON).body(text(record.of(viewer, own)));
    }

    @GetMapping("/children/{studentId}/record.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Viewer viewer, @PathVariable String studentId)
            throws IOException {
        OwnPupil own = pupils.child(viewer, studentId);
        List<Sheet> sheets = new ArrayList<>();
        record.of(viewer, own).forEach((name, rows) -> sheets.add(sheet(name, rows)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.xlsx(sheets, bytes);
        return attachment("record.xlsx").contentType(XLSX).body(bytes.toByteArray());
    }

    private static ResponseEntity.BodyBuilder attachment(String file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Times and days as the text that the store has of them. */
    private static Map<String, List<Map<String, Object>>> text(Map<String, List<Map<String, Object>>> parts) {
        Map<String, List<Map<String, Object>>> said = new java.util.LinkedHashMap<>();
        parts.forEach((name, rows) ->
                said.put(name, rows.stream().map(ExportPages::textRow).toList()));
        return said;
    }

    private static Map<String, Object> textRow(Map<String, Object> row) {
        Map<String, Object> said = new java.util.LinkedHashMap<>();
        row.forEach((column, value) -> said.put(column, isPlain(value) ? value : Objects.toString(value)));
        return said;
    }

    private static boolean isPlain(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean;
    }

    private static Sheet sheet(String name, List<Map<String, Object>> rows) {
        List<TableRow> lines = new ArrayList<>();
        rows.stream().findFirst().ifPresent(first -> lines.add(TableRow.of(1, cells(first.keySet()))));
        rows.forEach(row -> lines.add(TableRow.of(lines.size() + 1, cells(row.values()))));
        return new Sheet(name, lines);
    }

    private static List<Cell> cells(java.util.Collection<?> values) {
        return values.stream()
                .map(value -> Cell.text(Objects.toString(value, "")))
                .toList();
    }
}
