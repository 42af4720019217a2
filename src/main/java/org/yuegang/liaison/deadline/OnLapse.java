package org.yuegang.liaison.deadline;

import java.util.UUID;

/**
 * Port: what the owning feature does when a duty's next step is due. Called with the journal's lock held, inside a
 * transaction; it reads the duty again and does nothing if nothing is due any more.
 */
public interface OnLapse {

	/** The feature's name, as acts and duties carry it. */
	String feature();

	void lapsed(UUID subject, String duty);

}
