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
import org.yuegang.liaison.exchange.receive.Gate.Passed;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundStream;
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
		int stored = 0;
		for (Passed message : messages) {
			Place place = message.place();
			if (head != null && !head.epoch().equals(place.epoch())) {
				return new Taken(receipts, stored, Fault.WRONG_EPOCH);
			}
			if (head != null && place.seq() <= head.seq()) {
				Stored known = this.inbound.find(place.seq()).orElseThrow();
				if (!known.hash().equals(message.hash())) {
					freeze(message, now);
					return new Taken(receipts, stored, Fault.CONFLICT);
				}
				receipts.add(known.receipt());
				continue;
			}
			Fault fault = frozen ? Fault.FROZEN : faultOfNext(place, head);
			if (fault != null) {
				return new Taken(receipts, stored, fault);
			}
			byte[] receipt = receipt(message, now);
			this.inbound.add(place, message.hash(), message.envelope(), receipt, now);
			receipts.add(receipt);
			head = new Head(place.epoch(), place.seq(), message.hash());
			stored++;
		}
		return new Taken(receipts, stored, null);
	}

	private static @Nullable Fault faultOfNext(Place place, @Nullable Head head) {
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
	 */
	record Taken(List<byte[]> receipts, int stored, @Nullable Fault fault) {

		static final Taken NOTHING = new Taken(List.of(), 0, null);

	}

}
