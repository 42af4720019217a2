/**
 * The notice as a value: its facts and texts, the strict reading of them, what each kind needs at each step, and the
 * difference between two versions (agreement clauses one and two; design of the notice).
 *
 * <p>It knows no case, no act, no database and no clock.
 */
@NullMarked
@NamedInterface("notice")
package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
