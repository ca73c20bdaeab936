package org.xueqing.dashboard.work.family;

import java.util.Locale;
import org.xueqing.dashboard.finding.HomeHelp;

/** A point as families are told of it. */
record ToldPoint(String id, String nameZh, String nameEn, HomeHelp help) {

    String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
