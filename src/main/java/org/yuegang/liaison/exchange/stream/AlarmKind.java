package org.yuegang.liaison.exchange.stream;

/** What needs a person. */
public enum AlarmKind {

	/** The peer signed two contents for one number: its stream stands still here. */
	STREAM_FROZEN,
	/** The peer's words contradict what this node knows to have signed. */
	OWN_PAST_IN_DOUBT,
	/** Something of the peer was refused here: not for us, not in its place, or damaged in what the peer posted. */
	MESSAGE_REFUSED,
	/** Nobody that could be the peer answers at its address, for a reason that waiting does not mend. */
	PEER_UNREACHABLE,
	/** The peer refuses this node's messages, by its signed word. */
	PEER_REFUSES,
	/** A stored message could not be applied; it is tried again, and holds back its case only. */
	NOT_APPLIED,
	/** A stored message was answered REJECTED: unknown type, unreadable, or not the sender's to make. */
	ANSWERED_REJECTED,
	/** A stored message has no effect and no answer: its id is taken, or it is an answer that cannot count. */
	WITHOUT_EFFECT,
	/** The peer's receipt of an act did not follow from the act's terms: this node goes by its own reckoning. */
	RECKONED_HERE,
	/** What this node keeps of a case is not what its own journal says. */
	STATE_DIFFERS

}
