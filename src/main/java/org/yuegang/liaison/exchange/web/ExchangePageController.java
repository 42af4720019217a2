package org.yuegang.liaison.exchange.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.exchange.envelope.PeerRegistry;
import org.yuegang.liaison.exchange.receive.Strangers;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.Direction;
import org.yuegang.liaison.exchange.stream.Overview;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.UnitNames;

/** The exchange page: how the link stands, what waits and since when, and what needs a person. */
@Controller
class ExchangePageController {

	private static final int LATEST = 20;

	private final Overview overview;

	private final PeerRegistry peers;

	private final Alarms alarms;

	private final Strangers strangers;

	private final NodeIdentity node;

	private final UnitNames units;

	private final LocalTimes times;

	private final Sentences sentences;

	private final Clock clock;

	ExchangePageController(Overview overview, PeerRegistry peers, Alarms alarms, Strangers strangers,
			NodeIdentity node, UnitNames units, LocalTimes times, Sentences sentences, Clock clock) {
		this.overview = overview;
		this.peers = peers;
		this.alarms = alarms;
		this.strangers = strangers;
		this.node = node;
		this.units = units;
		this.times = times;
		this.sentences = sentences;
		this.clock = clock;
	}

	@GetMapping("/exchange")
	String page(Officer officer, Model model) {
		if (!officer.isAnyOf(ExchangeReaders.ROLES)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Instant now = this.clock.instant();
		Language language = this.sentences.language();
		String peer = this.node.peer();
		model.addAttribute("peer", PeerView.of(peer, now, this.peers, this.overview, this.alarms, this.strangers));
		model.addAttribute("peerName", this.units.name(peer, now, language));
		model.addAttribute("sent", this.overview.messages(peer, Direction.SENT, Long.MAX_VALUE, LATEST));
		model.addAttribute("received", this.overview.messages(peer, Direction.RECEIVED, Long.MAX_VALUE, LATEST));
		model.addAttribute("unknown", this.overview.unknown(peer, LATEST));
		model.addAttribute("told", new Told(this.times, now, language));
		return "exchange/exchange";
	}

	/** Times as this page tells them. */
	record Told(LocalTimes times, Instant now, Language language) {

		public String at(@Nullable Instant instant) {
			return instant == null ? "–" : this.times.brief(instant, this.now, this.language);
		}

		public String date(Instant instant) {
			return this.times.date(instant.atOffset(LocalTimes.ZONE).toLocalDate(), this.language);
		}

		/** How long ago. */
		public String age(@Nullable Instant instant) {
			return instant == null ? "–" : this.times.span(Duration.between(instant, this.now), this.language);
		}

	}

}
