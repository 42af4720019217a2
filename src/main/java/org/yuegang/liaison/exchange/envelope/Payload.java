package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import tools.jackson.databind.JsonNode;

/**
 * What is signed: one shared act and its place on the stream (I-JSON, RFC 7493).
 *
 * @param prev the hash of the payload before it, so that the chain outlives a change of keys
 * @param inReplyTo the act that an answer is about
 * @param peerHead what the sender has stored of the recipient's stream, or null when nothing
 * @param files empty until attachments travel
 */
public record Payload(String spec, String realm, Mode mode, UUID id, String type, int typeVersion, String from,
		String to, String epoch, long seq, String prev, Instant at, UUID subject, @Nullable UUID inReplyTo,
		@Nullable Head peerHead, @Nullable Signatory officer, List<FileNote> files, JsonNode body) {

	public static final String SPEC = "yuegang-liaison/1";

	/** Also where it is read from JSON, nothing but the three may be missing. */
	public Payload {
		Stream.of(spec, realm, mode, id, type, from, to, epoch, prev, at, subject, files, body)
			.forEach(Objects::requireNonNull);
		if (officer != null) {
			Stream.of(officer.code(), officer.name(), officer.post()).forEach(Objects::requireNonNull);
		}
		if (!body.isObject()) {
			throw new IllegalArgumentException("The body of an act is an object");
		}
		files = List.copyOf(files);
	}

	/** The act as its maker recorded it: nothing of it is left out or added on the way. */
	public Act act() {
		return new Act(this.id, this.type, this.typeVersion, true, this.subject, this.mode, this.from, this.officer,
				this.at, this.body);
	}

}
