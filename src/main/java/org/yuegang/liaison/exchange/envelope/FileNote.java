package org.yuegang.liaison.exchange.envelope;

import java.util.Objects;

/** A file that belongs to a message and travels apart from the stream. */
public record FileNote(String name, String mediaType, long size, String sha256) {

	public FileNote {
		Objects.requireNonNull(name);
		Objects.requireNonNull(mediaType);
		Objects.requireNonNull(sha256);
	}

}
