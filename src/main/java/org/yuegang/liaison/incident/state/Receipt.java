package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.yuegang.liaison.deadline.DueOnReceipt;

/**
 * That the other node applied an act (R2).
 *
 * @param about the act
 * @param act the RECEIVED
 * @param at by the receiving node's clock
 */
public record Receipt(UUID about, UUID act, Instant at, List<DueOnReceipt> due) {

	public Receipt {
		due = List.copyOf(due);
	}

}
