package org.yuegang.liaison.exchange.stream;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.UnderLock;
import org.yuegang.liaison.system.Refusal;

/**
 * Compares what the peer has of this node's stream with what this node knows to have signed. Behind is normal; ahead
 * means that this node's database was restored; the same number with another content is a fork. Then the node holds
 * back: it must not sign a number a second time.
 */
@Component
public class OwnPast implements MayIssue {

	private final OutboundStream outbound;

	private final Progress progress;

	private final Alarms alarms;

	private final Clock clock;

	private final UnderLock<String, Optional<String>> held = UnderLock.lasting();

	OwnPast(OutboundStream outbound, Progress progress, Alarms alarms, Clock clock) {
		this.outbound = outbound;
		this.progress = progress;
		this.alarms = alarms;
		this.clock = clock;
	}

	@Override
	public Optional<Refusal> obstacle() {
		return this.held.once("held", () -> Optional.ofNullable(this.progress.state().held()))
			.map(reason -> Refusal.of("issuing-held", reason));
	}

	/** @return whether the peer's head fits; if not, the stream is held and an alarm raised */
	public boolean fits(Head claimed) {
		Optional<String> contradiction = contradiction(claimed);
		contradiction.ifPresent(this::hold);
		return contradiction.isEmpty();
	}

	/** Holds the stream for a reason that the peer's signed word gives. */
	public void hold(String reason) {
		this.progress.hold(reason, this.clock.instant());
		this.alarms.raise(AlarmKind.OWN_PAST_IN_DOUBT, reason, "");
	}

	private Optional<String> contradiction(Head claimed) {
		Optional<Head> own = this.outbound.head();
		if (own.isEmpty() || !own.get().epoch().equals(claimed.epoch())) {
			return Optional.of("other-incarnation");
		}
		if (claimed.seq() > own.get().seq()) {
			return Optional.of("peer-ahead");
		}
		boolean same = this.outbound.hashAt(claimed.seq()).filter(claimed.hash()::equals).isPresent();
		return same ? Optional.empty() : Optional.of("fork");
	}

}
