package org.xueqing.dashboard.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what pages themselves put into their forms, and what people typed. */
public final class Forms {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Forms() {}

    /** Names a form that is shown now; sending it twice is then seen to be the same. */
    public static UUID fresh() {
        return UUID.randomUUID();
    }

    public static UUID token(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the form has no name", e);
        }
    }

    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
