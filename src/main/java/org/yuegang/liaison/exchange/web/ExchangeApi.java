package org.yuegang.liaison.exchange.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.exchange.envelope.PeerRegistry;
import org.yuegang.liaison.exchange.receive.Strangers;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.Direction;
import org.yuegang.liaison.exchange.stream.Message;
import org.yuegang.liaison.exchange.stream.Overview;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Problems;

/** The exchange for programs: the peer, and the messages of both streams. */
@RestController
@RequestMapping("/api/v1/exchange")
class ExchangeApi {

	private static final int MOST = 200;

	private final Overview overview;

	private final PeerRegistry peers;

	private final Alarms alarms;

	private final Strangers strangers;

	private final NodeIdentity node;

	private final Problems problems;

	private final Clock clock;

	ExchangeApi(Overview overview, PeerRegistry peers, Alarms alarms, Strangers strangers, NodeIdentity node,
			Problems problems, Clock clock) {
		this.overview = overview;
		this.peers = peers;
		this.alarms = alarms;
		this.strangers = strangers;
		this.node = node;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping("/peers")
	@Operation(operationId = "listPeers", summary = "The other node: its certificates, both streams with it, and open alarms")
	@Answers(Peers.class)
	ResponseEntity<Object> peers(Officer officer) {
		if (!officer.isAnyOf(ExchangeReaders.ROLES)) {
			return this.problems.problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		return ResponseEntity.ok(new Peers(List.of(PeerView.of(this.node.peer(), this.clock.instant(), this.peers,
				this.overview, this.alarms, this.strangers))));
	}

	/**
	 * The messages of one direction, the latest first.
	 *
	 * @param direction {@code sent} or {@code received}
	 * @param after the {@code next} of the page before
	 */
	@GetMapping("/streams")
	@Operation(operationId = "listMessages", summary = "The messages of one direction, the latest first")
	@Answers(Page.class)
	ResponseEntity<Object> streams(Officer officer, @RequestParam(defaultValue = "sent") String direction,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
		if (!officer.isAnyOf(ExchangeReaders.ROLES)) {
			return this.problems.problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		Optional<Direction> wanted = direction(direction);
		Optional<Long> below = below(after);
		if (wanted.isEmpty()) {
			return this.problems.invalid(List.of(FieldProblem.of("/direction", "unknown-direction", direction)));
		}
		if (below.isEmpty()) {
			return this.problems.invalid(List.of(FieldProblem.of("/after", "not-a-cursor")));
		}
		int size = Math.clamp(limit, 1, MOST);
		List<Message> found = this.overview.messages(this.node.peer(), wanted.get(), below.get(), size + 1);
		boolean more = found.size() > size;
		List<Message> items = more ? found.subList(0, size) : found;
		return ResponseEntity.ok(new Page(items, more ? Long.toString(items.getLast().seq()) : null));
	}

	private static Optional<Direction> direction(String text) {
		return switch (text) {
			case "sent" -> Optional.of(Direction.SENT);
			case "received" -> Optional.of(Direction.RECEIVED);
			default -> Optional.empty();
		};
	}

	private static Optional<Long> below(@Nullable String after) {
		if (after == null) {
			return Optional.of(Long.MAX_VALUE);
		}
		return after.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(after)) : Optional.empty();
	}

	private record Peers(List<PeerView> items) {
	}

	private record Page(List<Message> items, @Nullable String next) {
	}

}
