/**
 * Plans for a class: drafted from what the published run believes, kept until the teacher has released them, and then
 * assignments like any other, so that practice, keying and analysis know nothing of plans. Whom somebody may plan for is asked
 * before; names are never here. Begin with {@link org.xueqing.ingest.plan.PlanDesk}, then {@link org.xueqing.ingest.plan.ClassPlan}.
 */
@NullMarked
package org.xueqing.ingest.plan;

import org.jspecify.annotations.NullMarked;
