package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The receiver's signed word about a batch that it did not take whole.
 *
 * @param request SHA-256 of the posted body, hex: an old word cannot be played again for another batch
 * @param fault the code of what stopped it
 * @param head what the receiver has of the sender's stream, or null when nothing: the sender goes on behind it
 */
public record BatchFault(String spec, String realm, String from, String to, Instant at, String request, String fault,
		@Nullable Head head) {

	public BatchFault {
		Stream.of(spec, realm, from, to, at, request, fault).forEach(Objects::requireNonNull);
	}

}
