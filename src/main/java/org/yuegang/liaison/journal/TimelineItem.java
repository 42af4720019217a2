package org.yuegang.liaison.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One act as the timeline shows it.
 *
 * @param delivery how far it has come on its way to the other side; null for an internal or a received act
 * @param receivedAt R2: when the receiving side's node had applied it and its officers could see it; by that node's
 * clock
 * @param voided it was answered REJECTED: its maker's node takes it back and here it never took effect
 * @param crossed the other side's act found its object past and took no effect here
 */
public record TimelineItem(Entry entry, Explains.Explanation explanation, DeliveryState.@Nullable Delivery delivery,
		@Nullable Instant receivedAt, boolean voided, boolean crossed) {

	public Act act() {
		return this.entry.act();
	}

}
