package org.yuegang.liaison.meeting.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.DeliveryState;

/**
 * One act on the timeline, newest first.
 *
 * @param sentence what happened, in the reader's language
 * @param withoutEffect it crossed another act, or was about one that is void
 */
record MeetingTimelineItem(Act act, String sentence, DeliveryState.@Nullable Delivery delivery,
		@Nullable Instant receivedAt, boolean voided, boolean withoutEffect) {
}
