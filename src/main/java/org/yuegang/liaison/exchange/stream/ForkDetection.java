package org.yuegang.liaison.exchange.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;

/**
 * Compares what the peer has of this node's stream with what this node knows to have signed. Behind is normal; ahead
 * means that this node's database was restored; the same number with another content is a fork. Then the node holds
 * back: it must not sign a number a second time. A hold ends when the peer later says what fits.
 */
@Component
public class ForkDetection implements MayIssue {

	private static final String PEER_FROZE_STREAM = "peer-froze-stream";

	private static final String NONE = "";

	private final OutboundStream outbound;

	private final Progress progress;

	private final Alarms alarms;

	private final NodeIdentity node;

	private final Clock clock;

	private final KeptState<String, Optional<String>> held = KeptState.lasting();

	ForkDetection(OutboundStream outbound, Progress progress, Alarms alarms, NodeIdentity node, Clock clock) {
		this.outbound = outbound;
		this.progress = progress;
		this.alarms = alarms;
		this.node = node;
		this.clock = clock;
	}

	@Override
	public Optional<Refusal> obstacle() {
		return held(this.node.peer()).map(reason -> Refusal.of("issuing-held", reason));
	}

	/**
	 * Compares what the peer has of this node's stream with what this node knows. If it does not fit, the stream is
	 * held and an alarm raised. If it fits, and the peer said it after what did not, the hold ends: it was a slip of the
	 * peer's. What was said before proves nothing; a peer that is truly ahead has many an old word that fits.
	 * @param saidAt when the peer said it, by its own clock; null where that cannot be read
	 * @return whether it fits
	 */
	public boolean fits(String peer, Head claimed, @Nullable Instant saidAt) {
		Optional<String> contradiction = contradiction(peer, claimed);
		if (contradiction.isPresent()) {
			hold(peer, contradiction.get(), saidAt);
		}
		else if (saidAt != null) {
			release(peer, saidAt, PEER_FROZE_STREAM);
		}
		return contradiction.isEmpty();
	}

	/** The peer has frozen this node's stream, by its signed word; only that it stores again ends it. */
	public void frozen(String peer, Instant saidAt) {
		hold(peer, PEER_FROZE_STREAM, saidAt);
	}

	/** The peer has just stored the next message of this node's stream: it is neither ahead of it nor frozen. */
	public void stored(String peer, Instant storedAt) {
		release(peer, storedAt, NONE);
	}

	private Optional<String> held(String peer) {
		return this.held.once(peer, () -> Optional.ofNullable(this.progress.state(peer).held()));
	}

	private void hold(String peer, String reason, @Nullable Instant saidAt) {
		Instant now = this.clock.instant();
		// A word from the future must not keep the node held until then.
		this.progress.hold(peer, reason, saidAt != null && saidAt.isBefore(now) ? saidAt : now, now);
		this.alarms.raise(AlarmKind.OWN_PAST_IN_DOUBT, reason, "");
	}

	private void release(String peer, Instant saidAt, String save) {
		if (held(peer).isPresent() && this.progress.release(peer, saidAt, save)) {
			this.alarms.clear(AlarmKind.OWN_PAST_IN_DOUBT, "");
		}
	}

	private Optional<String> contradiction(String peer, Head claimed) {
		Optional<Head> own = this.outbound.head(peer);
		if (own.isEmpty() || !own.get().epoch().equals(claimed.epoch())) {
			return Optional.of("other-incarnation");
		}
		if (claimed.seq() > own.get().seq()) {
			return Optional.of("peer-ahead");
		}
		boolean same = this.outbound.hashAt(peer, claimed.seq()).filter(claimed.hash()::equals).isPresent();
		return same ? Optional.empty() : Optional.of("fork");
	}

}
