package org.yuegang.liaison.exchange.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.envelope.Word;
import org.yuegang.liaison.exchange.receive.Gate.Passed;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.OwnPast;
import org.yuegang.liaison.exchange.stream.StreamEvent;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a batch from any carrier and answers it: a receipt for each message it has, in order, up to the first one it
 * does not take, and then a signed word that says why and where to go on. Receipts are given only when they and their
 * messages are on disk.
 */
@Component
public class Receiver {

	private final Gate gate;

	private final Store store;

	private final InboundStream inbound;

	private final OwnPast past;

	private final Alarms alarms;

	private final Durable durable;

	private final Sealer sealer;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final ExchangeProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Receiver(Gate gate, Store store, InboundStream inbound, OwnPast past, Alarms alarms, Durable durable,
			Sealer sealer, JsonMapper json, NodeIdentity node, ExchangeProperties properties,
			ApplicationEventPublisher events, Clock clock) {
		this.gate = gate;
		this.store = store;
		this.inbound = inbound;
		this.past = past;
		this.alarms = alarms;
		this.durable = durable;
		this.sealer = sealer;
		this.json = json;
		this.node = node;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	public Answer receive(byte[] body) {
		if (body.length > this.properties.maxBatch().toBytes()) {
			return answer(body, List.of(), Fault.TOO_LARGE);
		}
		Optional<List<byte[]>> envelopes = Batch.split(this.json, body, this.properties.batch());
		if (envelopes.isEmpty()) {
			return answer(body, List.of(), Fault.MALFORMED_BATCH);
		}
		List<Passed> messages = new ArrayList<>();
		Fault fault = null;
		// Nothing but arithmetic, and most of the time that a batch takes: every core has its share.
		for (Gate.Checked checked : envelopes.get().parallelStream().map(this.gate::check).toList()) {
			switch (checked) {
				case Passed passed -> messages.add(passed);
				case Gate.Stopped stopped -> fault = stopped.fault();
			}
			if (fault != null) {
				break;
			}
		}
		Store.Taken taken = messages.isEmpty() ? Store.Taken.NOTHING
				: this.durable.commit(() -> this.store.take(messages, this.clock.instant()));
		if (!messages.isEmpty()) {
			messages.reversed().stream().map(message -> message.place().peerHead()).filter(head -> head != null)
				.findFirst().ifPresent(this.past::fits);
			this.events.publishEvent(StreamEvent.HEARD);
		}
		if (taken.stored() > 0) {
			this.events.publishEvent(StreamEvent.STORED);
		}
		return answer(body, taken.receipts(), taken.fault() != null ? taken.fault() : fault);
	}

	private Answer answer(byte[] body, List<byte[]> receipts, @Nullable Fault fault) {
		if (fault == null) {
			return new Answer(200, Batch.join(receipts));
		}
		if (fault != Fault.GAP && fault != Fault.CONFLICT && fault != Fault.FROZEN) {
			this.alarms.raise(AlarmKind.MESSAGE_REFUSED, fault.code(), "");
		}
		Instant now = this.clock.instant();
		Word word = new Word(Payload.SPEC, this.node.realm(), this.node.unit(), this.node.peer(), now,
				Sha256.hex(body), fault.code(), this.inbound.head().orElse(null));
		List<byte[]> all = new ArrayList<>(receipts);
		all.add(this.sealer.seal(Kind.WORD, this.json.writeValueAsBytes(word)));
		return new Answer(fault.status(), Batch.join(all));
	}

	/** What goes back to the sender: an array of signed envelopes, and the status beside it. */
	public record Answer(int status, byte[] body) {
	}

}
