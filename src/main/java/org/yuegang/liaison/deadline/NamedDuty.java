package org.yuegang.liaison.deadline;

import java.util.EnumSet;
import java.util.Set;

/** Something that can be owed on the cases of a feature, and what the policy has to say of it. */
public interface NamedDuty {

	/** What the policy, acts and duties call it, for ever. */
	String name();

	/** What the keys of such duties begin with. */
	default String keyed() {
		return name();
	}

	/** Whether an unmet one climbs the ladder of acknowledgements; of any other the debtor is reminded once. */
	default boolean climbs() {
		return false;
	}

	/** The urgencies that know such a duty. */
	default Set<Urgency> urgencies() {
		return EnumSet.allOf(Urgency.class);
	}

	default DutyKind kind() {
		return new DutyKind(name());
	}

	/** Whether the duty is one of these. */
	default boolean is(Duty duty) {
		return duty.kind().name().equals(name());
	}

}
