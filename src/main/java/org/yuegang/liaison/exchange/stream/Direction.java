package org.yuegang.liaison.exchange.stream;

/** Which of the two streams, seen from this node. */
public enum Direction {

	SENT, RECEIVED

}
