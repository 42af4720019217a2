/**
 * The request as it stands: the acts it has taken, what is computed from them, and the fold itself. Pure values and
 * functions; nothing here knows a database, a clock or which node it runs on.
 */
@NullMarked
@NamedInterface("state")
package org.yuegang.liaison.request.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
