/** The tables of the three tracks and the conditions in them: what is allowed, by whom, and why not. */
@NullMarked
package org.yuegang.liaison.incident.track;

import org.jspecify.annotations.NullMarked;
