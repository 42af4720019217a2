package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Refusal;

/**
 * What an officer sees of a case, whatever kind it is: the feature shows more.
 *
 * @param <A> the feature's acts
 */
public interface CaseView<A extends Enum<A> & NamedAct> {

	UUID id();

	/** This node's reference. */
	String ref();

	Mode mode();

	/** What an act must name, so that nobody acts on what has moved on; 0 while there is only a draft. */
	int revision();

	/** What is and was owed on it, by either side. */
	List<Duty> duties();

	/** What this officer may do now. */
	List<? extends Allowed<A>> allowedActs();

	/** What one of their roles may do, but not here or not now. */
	List<? extends Refused<A>> refusedActs();

	default boolean allows(A act) {
		return allowedActs().stream().anyMatch(allowed -> allowed.act() == act);
	}

	/** Why an act that one of their roles may make cannot be made here and now. */
	default Optional<Refusal> refusalOf(A act) {
		return refusedActs().stream()
			.filter(refused -> refused.act() == act)
			.findFirst()
			.map(Refused::refusal);
	}

	interface Allowed<A> {

		A act();

	}

	interface Refused<A> {

		A act();

		Refusal refusal();

	}

}
