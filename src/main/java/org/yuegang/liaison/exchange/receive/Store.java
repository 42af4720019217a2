package org.yuegang.liaison.exchange.receive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.exchange.envelope.Receipt;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.receive.MessageVerification.Passed;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.InboundStream.Arrived;
import org.yuegang.liaison.exchange.stream.InboundStream.Position;
import org.yuegang.liaison.exchange.stream.InboundStream.Stored;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/** Puts genuine messages in their place on the peer's stream, each with its receipt, in the caller's transaction. */
@Component
class Store {

	private final InboundStream inbound;

	private final Alarms alarms;

	private final Sealer sealer;

	private final JsonMapper json;

	private final NodeIdentity node;

	Store(InboundStream inbound, Alarms alarms, Sealer sealer, JsonMapper json, NodeIdentity node) {
		this.inbound = inbound;
		this.alarms = alarms;
		this.sealer = sealer;
		this.json = json;
		this.node = node;
	}

	/** Takes the messages in the order given, up to the first that is not in its place. */
	@Transactional(propagation = Propagation.MANDATORY)
	Taken take(List<Passed> messages, Instant now) {
		Optional<Position> position = this.inbound.lock();
		Head head = position.map(Position::head).orElse(null);
		boolean frozen = position.map(Position::frozen).isPresent();
		List<byte[]> receipts = new ArrayList<>();
		List<Arrived> arrived = new ArrayList<>();
		Fault fault = null;
		for (Passed message : messages) {
			Place place = message.place();
			if (head != null && head.epoch().equals(place.epoch()) && place.seq() <= head.seq()) {
				Stored known = known(place.seq(), arrived);
				if (!known.hash().equals(message.hash())) {
					freeze(message, now);
					fault = Fault.CONFLICT;
					break;
				}
				receipts.add(known.receipt());
				continue;
			}
			fault = faultOf(place, head, frozen);
			if (fault != null) {
				break;
			}
			byte[] receipt = receipt(message, now);
			arrived.add(new Arrived(place, message.hash(), message.envelope(), receipt));
			receipts.add(receipt);
			head = new Head(place.epoch(), place.seq(), message.hash());
		}
		this.inbound.add(arrived, now);
		return new Taken(receipts, arrived.size(), fault, position.map(Position::head).orElse(null));
	}

	/** What is held under a number: stored before, or come with this very batch. */
	private Stored known(long seq, List<Arrived> arrived) {
		return arrived.stream()
			.filter(message -> message.place().seq() == seq)
			.findFirst()
			.map(message -> new Stored(message.hash(), message.receipt()))
			.or(() -> this.inbound.find(seq))
			.orElseThrow();
	}

	private static @Nullable Fault faultOf(Place place, @Nullable Head head, boolean frozen) {
		if (head != null && !head.epoch().equals(place.epoch())) {
			return Fault.WRONG_EPOCH;
		}
		if (frozen) {
			return Fault.FROZEN;
		}
		if (place.seq() != (head == null ? 1 : head.seq() + 1)) {
			return Fault.GAP;
		}
		return place.prev().equals(head == null ? Sha256.GENESIS : head.hash()) ? null : Fault.BROKEN_CHAIN;
	}

	private void freeze(Passed message, Instant now) {
		this.inbound.freeze(Fault.CONFLICT.code(), message.place().seq(), message.hash(), message.envelope(), now);
		this.alarms.raise(AlarmKind.STREAM_FROZEN, Fault.CONFLICT.code(), Long.toString(message.place().seq()));
	}

	private byte[] receipt(Passed message, Instant now) {
		Place place = message.place();
		return this.sealer.seal(Kind.RECEIPT,
				this.json.writeValueAsBytes(new Receipt(Payload.SPEC, this.node.realm(), this.node.unit(),
						this.node.peer(), place.epoch(), place.seq(), message.hash(), now)));
	}

	/**
	 * What was taken.
	 *
	 * @param receipts for the messages up to the first fault, new or known
	 * @param stored how many were new
	 * @param had where the stream stood before
	 */
	record Taken(List<byte[]> receipts, int stored, @Nullable Fault fault, @Nullable Head had) {

		static final Taken NOTHING = new Taken(List.of(), 0, null, null);

	}

}
