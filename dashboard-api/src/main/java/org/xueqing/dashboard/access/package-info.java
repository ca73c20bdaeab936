/**
 * Who may see whom, and who is who: roles, routes, classes and pupils by name, and the audit of every look. The only place
 * that decides and the only one that reads names; what others want to read about a class or a pupil they can ask only with a
 * {@link org.xueqing.dashboard.access.VisibleClass} or {@link org.xueqing.dashboard.access.VisiblePupil}, which nobody else
 * can make. The rule itself stands in the store ({@code V4__row_security.sql}) and guards the rows beneath. Knows no
 * findings. Begin with {@link org.xueqing.dashboard.access.OpenTo} and {@link org.xueqing.dashboard.access.ClassAccess}.
 */
@NullMarked
package org.xueqing.dashboard.access;

import org.jspecify.annotations.NullMarked;
