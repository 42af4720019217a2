package org.yuegang.liaison.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

import org.springframework.util.unit.DataSize;

/** How much of posted bodies is held at once, over all connections; taken as it comes, whatever a head announces. */
final class ReadingShare {

	private static final int PIECE = 16 * 1024;

	private final Semaphore pieces;

	ReadingShare(DataSize size) {
		this.pieces = new Semaphore((int) (size.toBytes() / PIECE));
	}

	/**
	 * Reads a body, or as much of it as shows that it is too much.
	 * @throws Exhausted when others hold what there is
	 */
	Held read(InputStream body, int most) throws IOException, Exhausted {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		int taken = 0;
		try {
			byte[] piece;
			do {
				if (!this.pieces.tryAcquire()) {
					throw new Exhausted();
				}
				taken++;
				piece = body.readNBytes(Math.min(PIECE, most - whole.size()));
				whole.writeBytes(piece);
			}
			while (piece.length == PIECE && whole.size() < most);
			return new Held(whole.toByteArray(), taken);
		}
		catch (IOException | Exhausted | RuntimeException ex) {
			this.pieces.release(taken);
			throw ex;
		}
	}

	/** Thrown out of a read. */
	static final class Exhausted extends Exception {

		Exhausted() {
			super("Too much is read at once", null, false, false);
		}

	}

	/** A body, until it is closed. */
	final class Held implements AutoCloseable {

		private final byte[] body;

		private final int size;

		private Held(byte[] body, int size) {
			this.body = body;
			this.size = size;
		}

		byte[] body() {
			return this.body;
		}

		@Override
		public void close() {
			ReadingShare.this.pieces.release(this.size);
		}

	}

}
