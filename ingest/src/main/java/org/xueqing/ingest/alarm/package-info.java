/**
 * Early warning: after each published run {@link org.xueqing.ingest.alarm.AlarmRules} decides, from what that run foretells and from what
 * is open, which alarms are raised, kept and cleared; teachers take them on, set them aside and note what they did. Knows no model:
 * what is foretold it reads from {@code outlooks}. Begin with {@link org.xueqing.ingest.alarm.Alarms}.
 */
@NullMarked
package org.xueqing.ingest.alarm;

import org.jspecify.annotations.NullMarked;
