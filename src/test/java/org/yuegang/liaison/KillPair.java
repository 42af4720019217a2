package org.yuegang.liaison;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.exchange.TrialKeys;

/** Both nodes, each a process of its own, exchanging over loopback HTTP and writing to one SMTP server. */
final class KillPair implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final NodeProcess guangdong;

	private final NodeProcess hongKong;

	private final int hongKongExchange;

	private final Cases cases = new Cases((unit, officer) -> node(unit).as(officer));

	KillPair(Path folder, int smtp) {
		Path keys = folder.resolve("keys");
		// Made before two processes look for them at once.
		TrialKeys.settings(keys, "GD", "HK");
		String hash = PasswordConfiguration.encoder().encode(TestNode.PASSWORD);
		Duration ahead = Duration.between(Clock.systemUTC().instant(), TestNode.START);
		int left = Ports.free();
		int right = Ports.free();
		this.hongKongExchange = right;
		this.guangdong = new NodeProcess("GD", folder.resolve("GD"), Ports.free(), ahead,
				settings(keys, hash, left, right, smtp));
		this.hongKong = new NodeProcess("HK", folder.resolve("HK"), Ports.free(), ahead,
				settings(keys, hash, right, left, smtp));
		start(List.of("GD", "HK"));
	}

	NodeProcess node(String unit) {
		return unit.equals("GD") ? this.guangdong : this.hongKong;
	}

	Cases cases() {
		return this.cases;
	}

	/** The port on which Hong Kong's node listens for its peer. */
	int hongKongExchange() {
		return this.hongKongExchange;
	}

	/** Starts these nodes, and returns when they serve. */
	void start(Collection<String> units) {
		units.forEach(unit -> node(unit).start());
		units.forEach(unit -> node(unit).ready());
	}

	/** Starts again what a failed test left dead or standing still. */
	void revive() {
		List<String> units = Stream.of("GD", "HK").filter(unit -> !node(unit).serves()).toList();
		units.forEach(unit -> node(unit).close());
		start(units);
	}

	/** Waits, with nothing done by hand, until no message and no mail is on its way. */
	void settle() {
		// Twice: what the second node finished meanwhile may have given the first one work.
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> waiting() + waiting() == 0);
	}

	@Override
	public void close() {
		this.guangdong.close();
		this.hongKong.close();
	}

	private long waiting() {
		return this.guangdong.waiting() + this.hongKong.waiting();
	}

	private static List<String> settings(Path keys, String hash, int port, int peer, int smtp) {
		return List.of(keys.toString(), hash, "liaison.exchange.port=" + port,
				"liaison.exchange.peer-url=http://127.0.0.1:" + peer, "spring.mail.host=127.0.0.1",
				"spring.mail.port=" + smtp, "liaison.mail.from=liaison@node.example");
	}

}
