package org.yuegang.liaison.exchange.stream;

/** What wakes pump and applier early. Losing one costs a poll, never a message: the rows are what counts. */
public enum StreamEvent {

	/** A shared act of this node is committed. */
	QUEUED,
	/** A message of the peer is stored. */
	STORED,
	/** The peer sent something that is truly its own. */
	HEARD

}
