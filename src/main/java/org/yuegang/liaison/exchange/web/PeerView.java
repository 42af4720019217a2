package org.yuegang.liaison.exchange.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.exchange.envelope.PeerRegistry;
import org.yuegang.liaison.exchange.envelope.Pin;
import org.yuegang.liaison.exchange.receive.Strangers;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.Overview;

/**
 * The peer and both streams with it.
 *
 * @param now by this node's clock: ages are counted from it
 * @param strangers what others than the peer tried
 */
record PeerView(String unit, Instant now, @Nullable Instant heardAt, List<PinView> pins, Overview.Sent sent,
		Overview.Received received, List<Alarms.Alarm> alarms, Strangers.Refused strangers) {

	private static final int MOST_ALARMS = 50;

	static PeerView of(String unit, Instant now, PeerRegistry peers, Overview overview, Alarms alarms,
			Strangers strangers) {
		List<PinView> pins = peers.all()
			.stream()
			.sorted(Comparator.comparing(Pin::until))
			.map(pin -> new PinView(pin.sha256(), pin.subject(), pin.from(), pin.until(), pin.validAt(now)))
			.toList();
		return new PeerView(unit, now, overview.heardAt(unit).orElse(null), pins, overview.sent(unit), overview.received(unit),
				alarms.open(MOST_ALARMS), strangers.refused());
	}

	/** A pinned certificate. */
	record PinView(String sha256, String subject, Instant from, Instant until, boolean valid) {
	}

}
