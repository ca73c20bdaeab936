package org.xueqing.dashboard.teacher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A knowledge point of the volume, in teaching order. */
public record PointColumn(
        String id,
        String nameZh,
        String nameEn,
        @Schema(description = "0 in the catalogue of a source, which has no units") int unitNo,
        String unitTitle,
        Teaching teaching) {

    /** What the class's lessons say of a point. */
    public enum Teaching {
        TAUGHT,
        NOT_YET,
        /** No lesson of this class is recorded at all, so nothing can be said. */
        UNKNOWN
    }

    public String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameZh;
    }

    @JsonIgnore
    public boolean isNotYetTaught() {
        return teaching == Teaching.NOT_YET;
    }
}
