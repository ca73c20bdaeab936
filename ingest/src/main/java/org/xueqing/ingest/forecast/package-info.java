/**
 * What a class will make of items that it has not met: read from the published run's scale, and from the model of the next answer that is in use; and what that
 * model foretells of one pupil, with why. The one place outside runs where models of the registry answer. Begin with
 * {@link org.xueqing.ingest.forecast.ClassChances}, then {@link org.xueqing.ingest.forecast.PupilChances}.
 */
@NullMarked
package org.xueqing.ingest.forecast;

import org.jspecify.annotations.NullMarked;
