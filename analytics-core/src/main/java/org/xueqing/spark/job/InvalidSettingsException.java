package org.xueqing.spark.job;

import java.util.List;

/** The settings are not usable; the message lists every problem. */
final class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1;

    InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
