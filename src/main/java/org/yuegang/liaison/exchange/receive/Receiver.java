package org.yuegang.liaison.exchange.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.BatchFault;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.receive.MessageVerification.Passed;
import org.yuegang.liaison.exchange.receive.MessageVerification.Stopped;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.StreamEvent;
import org.yuegang.liaison.journal.GroupCommit;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a batch from any carrier and answers it: a receipt for each message it has, in order, up to the first one it
 * does not take, and then a signed word that says why and where to go on. Receipts are given only when they, their
 * messages and what followed from those are on disk, in one transaction.
 */
@Component
public class Receiver {

	private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

	private final MessageVerification verification;

	private final Store store;

	private final InboundStream inbound;

	private final Alarms alarms;

	private final Strangers strangers;

	private final GroupCommit commits;

	private final Sealer sealer;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final ExchangeProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Receiver(MessageVerification verification, Store store, InboundStream inbound, Alarms alarms, Strangers strangers,
			GroupCommit commits, Sealer sealer, JsonMapper json, NodeIdentity node, ExchangeProperties properties,
			ApplicationEventPublisher events, Clock clock) {
		this.verification = verification;
		this.store = store;
		this.inbound = inbound;
		this.alarms = alarms;
		this.strangers = strangers;
		this.commits = commits;
		this.sealer = sealer;
		this.json = json;
		this.node = node;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/** Takes what came from whomever. */
	public Answer receive(byte[] body) {
		return receive(body, false);
	}

	/** Takes what the peer signed to have posted: whatever is wrong with it is the peer's and needs a person. */
	public Answer receiveFromPeer(byte[] body) {
		return receive(body, true);
	}

	private Answer receive(byte[] body, boolean peers) {
		if (body.length > this.properties.maxBatch().toBytes()) {
			return answer(body, List.of(), new Stopped(Fault.TOO_LARGE, peers));
		}
		Optional<List<byte[]>> envelopes = Batch.split(body, this.properties.batch());
		if (envelopes.isEmpty()) {
			return answer(body, List.of(), new Stopped(Fault.MALFORMED_BATCH, peers));
		}
		List<Passed> messages = new ArrayList<>();
		Stopped stopped = null;
		for (MessageVerification.Checked checked : check(envelopes.get())) {
			if (checked instanceof Stopped here) {
				stopped = new Stopped(here.fault(), here.peers() || peers);
				break;
			}
			messages.add((Passed) checked);
		}
		Store.Taken taken = messages.isEmpty() ? Store.Taken.NOTHING : take(messages);
		if (!messages.isEmpty()) {
			this.events.publishEvent(StreamEvent.HEARD);
		}
		if (taken.left()) {
			this.events.publishEvent(StreamEvent.STORED);
		}
		Fault misplaced = taken.fault();
		return answer(body, taken.receipts(), misplaced != null ? new Stopped(misplaced, true) : stopped);
	}

	/** A message that cannot be applied is received all the same: stored alone, it is the applier's. */
	private Store.Taken take(List<Passed> messages) {
		String peer = messages.getFirst().place().from();
		try {
			return this.commits.commit(() -> this.store.takeAndApply(peer, messages, this.clock.instant()));
		}
		catch (RuntimeException ex) {
			LOG.warn("{} messages cannot be applied as they come; they are stored first", messages.size(), ex);
			return this.commits.commit(() -> this.store.take(peer, messages, this.clock.instant()));
		}
	}

	/**
	 * Nothing but arithmetic, and most of the time that a batch takes: every core has its share, once the first message
	 * shows that it is worth while.
	 */
	private List<MessageVerification.Checked> check(List<byte[]> envelopes) {
		MessageVerification.Checked first = this.verification.check(envelopes.getFirst());
		return first instanceof Stopped ? List.of(first)
				: Stream.concat(Stream.of(first),
						envelopes.subList(1, envelopes.size()).parallelStream().map(this.verification::check).toList().stream())
					.toList();
	}

	private Answer answer(byte[] body, List<byte[]> receipts, @Nullable Stopped stopped) {
		if (stopped == null) {
			return new Answer(200, Batch.join(receipts));
		}
		Fault fault = stopped.fault();
		if (!stopped.peers()) {
			this.strangers.refused(fault);
		}
		else if (fault != Fault.GAP && fault != Fault.CONFLICT && fault != Fault.FROZEN) {
			this.alarms.raise(AlarmKind.MESSAGE_REFUSED, fault.code(), "");
		}
		Instant now = this.clock.instant();
		String peer = this.node.peer();
		BatchFault word = new BatchFault(Payload.SPEC, this.node.realm(), this.node.unit(), peer, now,
				Sha256.hex(body), fault.code(), this.inbound.head(peer).orElse(null));
		List<byte[]> all = new ArrayList<>(receipts);
		all.add(this.sealer.seal(Kind.WORD, this.json.writeValueAsBytes(word)));
		return new Answer(fault.status(), Batch.join(all));
	}

	/** What goes back to the sender: an array of signed envelopes, and the status beside it. */
	public record Answer(int status, byte[] body) {
	}

}
