package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.yuegang.liaison.system.FieldProblem;

/** What an officer fills in for an act of a meeting; kept unchanged in the act's body. */
public sealed interface MeetingForm permits Proposal, Agreement, Declination, Convening, MoveOffer, MoveAgreement,
		Cancellation, Holding, Minutes, MinutesAgreement, Conclusion, ItemDone, Reminder {

	/**
	 * What is wrong with values that could be read one by one.
	 * @param units the codes of the two units
	 * @param now when the act would be made
	 */
	default List<FieldProblem> problems(Set<String> units, Instant now) {
		return List.of();
	}

}
