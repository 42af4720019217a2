package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.yuegang.liaison.system.Officer;

/** Port: who would be called at a moment for the post that a step of a ladder names. */
@FunctionalInterface
public interface WhoIsCalled {

	/**
	 * @param unit whose post it is
	 * @return none where nobody would answer; empty where this node does not know the unit's officers
	 */
	Optional<List<Officer>> at(String unit, Called called, Instant moment);

}
