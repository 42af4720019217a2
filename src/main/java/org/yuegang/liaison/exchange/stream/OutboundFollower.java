package org.yuegang.liaison.exchange.stream;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActUrgency;
import org.yuegang.liaison.journal.Counterparts;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * Puts every shared act of this node on the stream, and notes the peer's answers. It goes before all other followers:
 * one of them may append a further act, which must stand behind this one on the stream as it does in the journal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutboundFollower implements Follows {

	private final OutboundStream outbound;

	private final InboundStream inbound;

	private final ForkDetection past;

	private final SingletonSupplier<List<ActUrgency>> urgency;

	private final SingletonSupplier<List<Counterparts>> counterparts;

	private final ApplicationEventPublisher events;

	private final NodeIdentity node;

	private final Clock clock;

	OutboundFollower(OutboundStream outbound, InboundStream inbound, ForkDetection past, ObjectProvider<ActUrgency> urgency,
			ObjectProvider<Counterparts> counterparts, ApplicationEventPublisher events, NodeIdentity node, Clock clock) {
		this.outbound = outbound;
		this.inbound = inbound;
		this.past = past;
		this.urgency = SingletonSupplier.of(() -> urgency.orderedStream().toList());
		this.counterparts = SingletonSupplier.of(() -> counterparts.orderedStream().toList());
		this.events = events;
		this.node = node;
		this.clock = clock;
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		if (entry.origin() == Origin.RECEIVED && Payloads.isAnswer(act.type())) {
			this.outbound.answered(act);
		}
		if (entry.origin() == Origin.LOCAL && act.shared()) {
			this.past.obstacle().ifPresent(held -> {
				throw new IllegalStateException("Nothing may be signed while the stream is held: " + held.arguments());
			});
			String peer = addressee(act);
			this.outbound.append(peer, act, isUrgent(act), this.inbound.head(peer), this.clock.instant());
			wakeAfterCommit();
		}
	}

	/** What is no act on a case, such as an answer, goes to the one peer whose messages this node takes. */
	private String addressee(Act act) {
		return this.counterparts.obtain()
			.stream()
			.flatMap(cases -> cases.of(act).stream())
			.findFirst()
			.orElseGet(this.node::peer);
	}

	/** Answers are urgent: they start clocks on the other side. */
	private boolean isUrgent(Act act) {
		return Payloads.isAnswer(act.type()) || this.urgency.obtain().stream()
			.filter(feature -> feature.speaksFor(act))
			.findFirst()
			.map(feature -> feature.isUrgent(act))
			.orElse(true);
	}

	private void wakeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				OutboundFollower.this.events.publishEvent(StreamEvent.QUEUED);
			}
		});
	}

}
