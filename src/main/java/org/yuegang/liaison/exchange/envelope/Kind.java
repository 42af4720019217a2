package org.yuegang.liaison.exchange.envelope;

/** What a signed envelope is, in its {@code typ} header, so that none can be passed off as another. */
public enum Kind {

	/** One act on its stream. */
	MESSAGE("liaison-message+json"),
	/** R1: the receiver stored a message. */
	RECEIPT("liaison-receipt+json"),
	/** What the receiver says about a batch that it did not take whole. */
	WORD("liaison-word+json"),
	/** What an evidence bundle says of itself; it is never posted. */
	EVIDENCE("liaison-evidence+json"),
	/** What goes before a post: that it is the sender's. */
	POSTING("liaison-posting+json");

	private final String typ;

	Kind(String typ) {
		this.typ = typ;
	}

	public String typ() {
		return this.typ;
	}

}
