/**
 * The meeting as it stands: facts folded from acts, what is computed from them, and the fold itself. Pure values and
 * functions; nothing here knows a database, a clock or which node it runs on.
 */
@NullMarked
@NamedInterface("state")
package org.yuegang.liaison.meeting.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
