package org.yuegang.liaison.exchange.receive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.exchange.stream.InboundQueue;
import org.yuegang.liaison.exchange.stream.InboundQueue.Message;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.InboundStream.Arrived;
import org.yuegang.liaison.exchange.stream.InboundStream.Position;
import org.yuegang.liaison.exchange.stream.InboundStream.Stored;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/** Puts genuine messages in their place on the peer's stream, each with its receipt, in the caller's transaction. */
@Component
class Store {

	private final Journal journal;

	private final InboundStream inbound;

	private final InboundQueue queue;

	private final MessageApplication application;

	private final ForkDetection past;

	private final Alarms alarms;

	private final Sealer sealer;

	private final JsonMapper json;

	private final NodeIdentity node;

	Store(Journal journal, InboundStream inbound, InboundQueue queue, MessageApplication application, ForkDetection past,
			Alarms alarms, Sealer sealer, JsonMapper json, NodeIdentity node) {
		this.journal = journal;
		this.inbound = inbound;
		this.queue = queue;
		this.application = application;
		this.past = past;
		this.alarms = alarms;
		this.sealer = sealer;
		this.json = json;
		this.node = node;
	}

	/**
	 * Takes the messages of one peer in the order given, up to the first that is not in its place, and leaves them to the
	 * applier.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Taken take(String peer, List<Passed> messages, Instant now) {
		return take(peer, messages, now, arrived -> arrived);
	}

	/**
	 * The same, and applies them at once, unless earlier messages wait to be applied or this node holds back. What one of
	 * them throws is thrown here, and nothing may be committed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Taken takeAndApply(String peer, List<Passed> messages, Instant now) {
		return take(peer, messages, now, arrived -> isFree(peer, arrived) ? applied(arrived, now) : arrived);
	}

	private Taken take(String peer, List<Passed> messages, Instant now, UnaryOperator<List<Arrived>> applying) {
		this.journal.lock();
		Optional<Position> position = this.inbound.position(peer);
		Head had = position.map(Position::head).orElse(null);
		Head head = had;
		boolean frozen = position.map(Position::frozen).isPresent();
		List<byte[]> receipts = new ArrayList<>();
		List<Arrived> arrived = new ArrayList<>();
		Fault fault = null;
		Passed other = null;
		for (Passed message : messages) {
			Place place = message.place();
			if (head != null && head.epoch().equals(place.epoch()) && place.seq() <= head.seq()) {
				Stored known = known(place, arrived);
				if (!known.hash().equals(message.hash())) {
					fault = Fault.CONFLICT;
					other = message;
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
			arrived.add(new Arrived(place, message.hash(), message.envelope(), receipt, null));
			receipts.add(receipt);
			head = new Head(place.epoch(), place.seq(), message.hash());
		}
		compare(peer, messages, had);
		boolean left = false;
		if (!arrived.isEmpty()) {
			this.inbound.advance(peer, head);
			// Of a stream that is about to be frozen nothing more is applied.
			List<Arrived> stored = other == null ? applying.apply(arrived) : arrived;
			this.inbound.add(peer, stored, now);
			left = stored.getLast().outcome() == null;
		}
		if (other != null) {
			freeze(other, now);
		}
		return new Taken(receipts, left, fault);
	}

	/** What the peer has of this node's stream, by the latest message that says so and was not known before. */
	private void compare(String peer, List<Passed> messages, @Nullable Head had) {
		messages.reversed()
			.stream()
			.map(Passed::place)
			.filter(place -> place.peerHead() != null && (had == null || !had.epoch().equals(place.epoch())
					|| place.seq() > had.seq()))
			.findFirst()
			.ifPresent(place -> this.past.fits(peer, place.peerHead(), place.at()));
	}

	private boolean isFree(String peer, List<Arrived> arrived) {
		return arrived.size() <= Applier.MOST && this.past.obstacle().isEmpty() && !this.queue.isWaiting(peer);
	}

	private List<Arrived> applied(List<Arrived> arrived, Instant now) {
		return arrived.stream().map(message -> message.with(this.application.apply(Message.of(message), now))).toList();
	}

	/** What is held under a number: stored before, or come with this very batch. */
	private Stored known(Place place, List<Arrived> arrived) {
		return arrived.stream()
			.filter(message -> message.place().seq() == place.seq())
			.findFirst()
			.map(message -> new Stored(message.hash(), message.receipt()))
			.or(() -> this.inbound.find(place.from(), place.seq()))
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
		this.inbound.freeze(message.place().from(), Fault.CONFLICT.code(), message.place().seq(), message.hash(), message.envelope(), now);
		this.alarms.raise(AlarmKind.STREAM_FROZEN, Fault.CONFLICT.code(), Long.toString(message.place().seq()));
	}

	private byte[] receipt(Passed message, Instant now) {
		Place place = message.place();
		return this.sealer.seal(Kind.RECEIPT,
				this.json.writeValueAsBytes(new Receipt(Payload.SPEC, this.node.realm(), this.node.unit(),
						place.from(), place.epoch(), place.seq(), message.hash(), now)));
	}

	/**
	 * What was taken.
	 *
	 * @param receipts for the messages up to the first fault, new or known
	 * @param left whether some of them wait for the applier
	 */
	record Taken(List<byte[]> receipts, boolean left, @Nullable Fault fault) {

		static final Taken NOTHING = new Taken(List.of(), false, null);

	}

}
