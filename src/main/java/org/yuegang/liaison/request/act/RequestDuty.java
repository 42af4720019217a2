package org.yuegang.liaison.request.act;

import org.yuegang.liaison.deadline.NamedDuty;

/** What can be owed on a request. */
public enum RequestDuty implements NamedDuty {

	/** One side answers what the other asks of it, in each round anew. */
	ANSWER_REQUEST

}
