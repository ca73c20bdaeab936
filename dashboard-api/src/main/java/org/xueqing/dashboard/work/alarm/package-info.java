/**
 * 需要关注: the pupils of a class to whom teachers should turn next, with reasons that can be checked, what was done and what came of
 * it. A risk is about what to do next and never a judgement of a child; nobody but staff of the class reads any of it. Never foretells:
 * runs do. Begin with {@link org.xueqing.dashboard.work.alarm.AlarmPages}, then {@link org.xueqing.dashboard.work.alarm.AlarmReading}.
 */
@NullMarked
package org.xueqing.dashboard.work.alarm;

import org.jspecify.annotations.NullMarked;
