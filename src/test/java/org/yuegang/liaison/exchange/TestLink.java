package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One direction of the link: remembers what passed, and can be cut or given another way. */
final class TestLink implements Carrier {

	final List<byte[]> carried = new ArrayList<>();

	private final Carrier way;

	private Carrier now;

	TestLink(Carrier way) {
		this.way = way;
		this.now = way;
	}

	void cut() {
		this.now = batch -> {
			throw new IOException("the link is cut");
		};
	}

	/** Stores at the peer, but loses its answer. */
	void loseAnswers() {
		this.now = batch -> {
			this.way.carry(batch);
			throw new IOException("the answer is lost");
		};
	}

	void replace(Carrier other) {
		this.now = other;
	}

	void mend() {
		this.now = this.way;
	}

	@Override
	public byte[] carry(byte[] batch) throws IOException {
		this.carried.add(batch);
		return this.now.carry(batch);
	}

}
