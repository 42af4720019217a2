package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;

import org.yuegang.liaison.system.FieldProblem;

/** What an officer fills in for an act of a request; kept unchanged in the act's body. */
public sealed interface RequestForm permits Inquiry, HoldingReply, Answer, Again, Settlement, TakingBack, Overriding,
		Referring, Filing, Reminder {

	/**
	 * What is wrong with values that could be read one by one.
	 * @param now when the act would be made
	 */
	default List<FieldProblem> problems(Instant now) {
		return List.of();
	}

	/** What is wrong with it for a request of that kind. */
	default List<FieldProblem> problems(RequestKind kind) {
		return List.of();
	}

}
