package org.xueqing.ingest.marks;

import java.time.LocalDate;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.ingest.roster.RosterRequest;

/**
 * Which paper a sheet holds the results of.
 *
 * @param school its name
 * @param title what the paper is called; with the day it tells papers apart
 * @param className of all rows, where neither a column nor the tab says it
 * @param by login of who imports
 * @param overriding an administrator's reason to import a test outside the calendar
 * @param refusedRows whether one refused row stops all
 */
public record PaperRequest(
        String school,
        String title,
        LocalDate day,
        Setting setting,
        String className,
        String by,
        Optional<String> overriding,
        RosterRequest.RefusedRows refusedRows) {}
