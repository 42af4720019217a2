package org.yuegang.liaison.mail;

/** What the mail server said to one attempt. The reasons hold no control characters. */
sealed interface Handover {

	/** The server has it now. */
	record Taken() implements Handover {
	}

	/** Refused for good (5yz to the recipient or to the message; RFC 5321, section 4.2.1). */
	record Refused(String reason) implements Handover {
	}

	/** Not now, for this mail. */
	record Postponed(String reason) implements Handover {
	}

	/** No conversation with the server at all. */
	record Unreachable(String reason) implements Handover {
	}

}
