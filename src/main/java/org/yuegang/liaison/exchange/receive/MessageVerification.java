package org.yuegang.liaison.exchange.receive;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Opened;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.system.NodeIdentity;

/** Lets a message in when it is genuine and for this node, without looking at the stream. It changes nothing. */
@Component
class MessageVerification {

	private final Opener opener;

	private final Payloads payloads;

	private final NodeIdentity node;

	private final long largest;

	MessageVerification(Opener opener, Payloads payloads, NodeIdentity node, ExchangeProperties properties) {
		this.opener = opener;
		this.payloads = payloads;
		this.node = node;
		this.largest = properties.maxMessage().toBytes();
	}

	Checked check(byte[] envelope) {
		if (envelope.length > this.largest) {
			return new Stopped(Fault.TOO_LARGE, false);
		}
		return switch (this.opener.open(envelope, Kind.MESSAGE)) {
			case Opened.Faulty faulty -> new Stopped(faulty.fault(), faulty.fault() == Fault.PIN_NOT_VALID);
			case Opened.Genuine genuine -> place(envelope, genuine);
		};
	}

	private Checked place(byte[] envelope, Opened.Genuine genuine) {
		Optional<Place> place = this.payloads.place(genuine.payload());
		if (place.isEmpty()) {
			return new Stopped(Fault.MALFORMED_PAYLOAD, true);
		}
		Fault fault = address(place.get());
		return fault != null ? new Stopped(fault, true) : new Passed(place.get(), genuine.hash(), envelope);
	}

	private @Nullable Fault address(Place place) {
		if (!place.spec().equals(Payload.SPEC)) {
			return Fault.UNKNOWN_SPEC;
		}
		if (!place.realm().equals(this.node.realm())) {
			return Fault.WRONG_REALM;
		}
		if (!place.from().equals(this.node.peer())) {
			return Fault.WRONG_SENDER;
		}
		return place.to().equals(this.node.unit()) ? null : Fault.WRONG_RECIPIENT;
	}

	/** What came of the check. */
	sealed interface Checked {
	}

	/** Genuine, and for this node. */
	record Passed(Place place, String hash, byte[] envelope) implements Checked {
	}

	/** @param peers whether the peer's key signed it, so that nobody else can have made it */
	record Stopped(Fault fault, boolean peers) implements Checked {
	}

}
