package org.yuegang.liaison.deadline;

import org.yuegang.liaison.directory.Name;

/** A security grade of one side and whether what bears it may be sent to the other. */
public record Grade(String unit, String code, Passes passes, Name name) {

	/** When content of a grade may leave its own side. */
	public enum Passes {

		ALWAYS,
		/** Restricted only until it is published, so it may pass before that. */
		BEFORE_PUBLICATION, NEVER

	}

}
