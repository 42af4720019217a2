/** The table of the meeting's track and the conditions in it: what is allowed, by whom, and why not. */
@NullMarked
package org.yuegang.liaison.meeting.track;

import org.jspecify.annotations.NullMarked;
