package org.yuegang.liaison.request.act;

/** What the side that was asked says to a publication. */
public enum Position {

	AGREES,
	/** It asks for changes, which stand in the answer's text. */
	ASKS_FOR_CHANGES, OBJECTS

}
