package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.yuegang.liaison.deadline.DueOnReceipt;

/**
 * The other node took an act of this meeting.
 *
 * @param act the act received
 * @param at when, by the receiver's clock
 * @param due the times that receipt started
 */
public record Receipt(UUID act, Instant at, List<DueOnReceipt> due) {

	public Receipt {
		due = List.copyOf(due);
	}

}
