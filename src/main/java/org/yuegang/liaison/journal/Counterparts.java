package org.yuegang.liaison.journal;

import java.util.Optional;

/** Port: between which units a case stands, so that an act on it goes to the one that did not make it. */
public interface Counterparts {

	/** The unit that an act made here goes to; empty for an act of no case that is known. */
	Optional<String> of(Act act);

}
