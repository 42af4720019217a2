package org.yuegang.liaison.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself, signed by the node that wrote it: every message of the case in both directions, each
 * with its receipt. Whatever is taken out or put in afterwards contradicts it.
 *
 * @param from the unit whose node wrote the bundle
 * @param to the other unit
 * @param at when it was written, by that node's clock
 */
record Manifest(String spec, String realm, String from, String to, UUID subject, Instant at, List<Item> messages) {

	static final String SPEC = "yuegang-liaison-evidence/1";

	/** The {@code typ} of its envelope. */
	static final String TYP = "liaison-evidence+json";

	/** Also where it is read from JSON, nothing may be missing. */
	Manifest {
		Stream.of(spec, realm, from, to, subject, at, messages).forEach(Objects::requireNonNull);
		messages = List.copyOf(messages);
	}

	/**
	 * One message.
	 *
	 * @param file its name, alike in both folders
	 * @param sha256 of the message's file, lower-case hex
	 * @param receiptSha256 of its receipt's file; null while the node has none
	 * @param position of its act in the node's journal; null while it waits, and where it was kept without effect
	 * @param entry the hash of that entry of the journal
	 * @param withoutEffect why its act changed nothing on that node; null where it did, or waits
	 */
	record Item(String file, String sha256, @Nullable String receiptSha256, @Nullable Long position,
			@Nullable String entry, @Nullable String withoutEffect) {

		Item {
			Objects.requireNonNull(file);
			Objects.requireNonNull(sha256);
		}

	}

}
