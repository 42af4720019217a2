package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.function.Supplier;

import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Refusal;

/** An act as it would be made at this moment, or what stands against it. */
public sealed interface Attempt {

	/** What was filled in does not fit the case as it stands; pointers lie below the body. */
	record Unfit(List<FieldProblem> problems) implements Attempt {
	}

	record Against(Refusal refusal) implements Attempt {
	}

	/**
	 * Nothing stands against it.
	 *
	 * @param shared whether it travels to the counterpart
	 * @param body all that its effect needs, as a record or a tree
	 */
	record Ready(boolean shared, Mode mode, Object body) implements Attempt {
	}

	/** What the table decided, with the body of the act if it is allowed. */
	static Attempt of(Decision<?> decision, Mode mode, Supplier<?> body) {
		return switch (decision) {
			case Decision.Allowed<?> allowed -> new Ready(allowed.shared(), mode, body.get());
			case Decision.Refused<?>(Refusal refusal) -> new Against(refusal);
		};
	}

}
