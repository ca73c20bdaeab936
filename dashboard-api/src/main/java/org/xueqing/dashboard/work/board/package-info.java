/**
 * 课堂实时: what a class is doing while it does it, and one question to all of it. Everything is read anew from answers and steps as
 * that viewer; nothing is kept in a page, so any number of teachers look on. For the projector pupils are counted and never
 * named. Begin with {@link org.xueqing.dashboard.work.board.Board}, then {@code BoardPages} and {@code QuestionPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.board;

import org.jspecify.annotations.NullMarked;
