package org.xueqing.dashboard.work.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.NotVisibleException;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.PlanSheets.Place;
import org.xueqing.ingest.plan.PlanSheets.Sheet;
import org.xueqing.ingest.plan.SheetCode;

/** Finds a printed sheet by what somebody typed, or says why there is none for this class. */
@Component
class SheetFinding {

    private final PlanSheets sheets;
    private final ClassAccess access;
    private final ClassPupils pupils;
    private final GivenItems items;
    private final AccountNames names;
    private final Words words;

    SheetFinding(
            PlanSheets sheets,
            ClassAccess access,
            ClassPupils pupils,
            GivenItems items,
            AccountNames names,
            Words words) {
        this.sheets = sheets;
        this.access = access;
        this.pupils = pupils;
        this.items = items;
        this.names = names;
        this.words = words;
    }

    /** The sheet, or a sentence. */
    record Result(Optional<Sheet> sheet, Optional<String> trouble) {}

    /**
     * An item of the sheet.
     *
     * @param content null where the school does not have it any more
     * @param written what was typed just now, else what is stored
     */
    public record Line(Place place, @Nullable Content content, String written) {}

    /** A sheet of a class that the viewer does not see is as if there were none. */
    Result find(VisibleClass visible, String typed, Locale language) {
        Optional<SheetCode> code = SheetCode.read(typed);
        if (code.isEmpty()) {
            return trouble(language, "sheets.typo", typed.strip());
        }
        Optional<Sheet> sheet = code.flatMap(sheets::find);
        Optional<VisibleClass> its = sheet.flatMap(it -> classOf(visible, it));
        if (its.isEmpty()) {
            return trouble(language, "sheets.none", typed.strip());
        }
        if (!its.get().id().equals(visible.id())) {
            return trouble(language, "sheets.other", its.get().name().in(language));
        }
        return isWithheld(visible, sheet.orElseThrow())
                ? trouble(language, "sheets.withheld")
                : new Result(sheet, Optional.empty());
    }

    private Result trouble(Locale language, String key, Object... arguments) {
        return new Result(Optional.empty(), Optional.of(words.say(language, key, arguments)));
    }

    private Optional<VisibleClass> classOf(VisibleClass visible, Sheet sheet) {
        try {
            return Optional.of(access.visible(visible.viewer(), sheet.classId()))
                    .filter(VisibleClass::showsPupils);
        } catch (NotVisibleException e) {
            return Optional.empty();
        }
    }

    private boolean isWithheld(VisibleClass visible, Sheet sheet) {
        return pupils.all(visible).stream()
                .noneMatch(pupil -> pupil.studentId().equals(sheet.studentId()) && pupil.showsWork());
    }

    VisiblePupil pupil(VisibleClass visible, Sheet sheet) {
        return pupils.visible(visible, sheet.studentId());
    }

    String name(String login) {
        return names.of(login);
    }

    List<Line> lines(Sheet sheet, Map<String, String> typed) {
        List<Place> places = sheets.places(sheet);
        Map<String, Found> contents = items.find(
                sheet.activity().schoolId(),
                places.stream().map(place -> place.item().itemId()).toList());
        return places.stream()
                .map(place -> new Line(
                        place,
                        Optional.ofNullable(contents.get(place.item().itemId()))
                                .map(Found::content)
                                .orElse(null),
                        typed.getOrDefault(place.item().itemId(), place.written())))
                .toList();
    }
}
