/**
 * 随堂一问: one item that a teacher asks a class while it sits there. It is given as an assignment of one item, so that answers,
 * gradings and analysis know nothing of questions; here stands only whether it is open. Begin with
 * {@link org.xueqing.ingest.question.ClassQuestions}.
 */
@NullMarked
package org.xueqing.ingest.question;

import org.jspecify.annotations.NullMarked;
