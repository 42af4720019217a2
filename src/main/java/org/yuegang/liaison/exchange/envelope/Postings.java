package org.yuegang.liaison.exchange.envelope;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads postings, by which a receiver knows its peer before it reads the body, and keeps room for it among
 * strangers. Nothing else follows from one: what counts are the messages.
 */
public final class Postings {

	/** By how much the two nodes' clocks may differ, and the way take. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Sealer sealer;

	private final Opener opener;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final Clock clock;

	public Postings(Sealer sealer, Opener opener, JsonMapper json, NodeIdentity node, Clock clock) {
		this.sealer = sealer;
		this.opener = opener;
		this.json = json;
		this.node = node;
		this.clock = clock;
	}

	/** The header before this node's post to the unit {@code to}. */
	public String write(String to, byte[] body) {
		Posting posting = new Posting(Payload.SPEC, this.node.realm(), this.node.unit(), to,
				this.clock.instant(), Sha256.hex(body));
		return this.sealer.compact(Kind.POSTING, this.json.writeValueAsBytes(posting));
	}

	/** What the peer signed of the post that comes; empty when it did not, or not now. */
	public Optional<Posting> read(@Nullable String header) {
		return header != null && this.opener.openCompact(header, Kind.POSTING) instanceof Opened.Genuine genuine
				? posting(genuine).filter(this::isOurs) : Optional.empty();
	}

	private Optional<Posting> posting(Opened.Genuine genuine) {
		try {
			return Optional.of(this.json.readValue(genuine.payload(), Posting.class));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private boolean isOurs(Posting posting) {
		return Payload.SPEC.equals(posting.spec()) && this.node.realm().equals(posting.realm())
				&& this.node.peer().equals(posting.from()) && this.node.unit().equals(posting.to())
				&& posting.at() != null
				&& Duration.between(posting.at(), this.clock.instant()).abs().compareTo(LONGEST) <= 0;
	}

}
