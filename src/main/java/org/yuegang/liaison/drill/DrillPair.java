package org.yuegang.liaison.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.exchange.CarrierDecorator;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.trial.NodeStart;

/**
 * A fresh pair of nodes by one clock that stands still. Nothing runs by itself: {@link #settle()} steps sweepers,
 * exchange and mail until nothing moves any more, so that a drill goes the same way every time.
 */
final class DrillPair implements AutoCloseable {

	private final MovableClock clock;

	private final AtomicBoolean cut = new AtomicBoolean();

	private final UnaryOperator<NodeStart> nodes;

	private final DrillNode guangdong;

	private final DrillNode hongKong;

	DrillPair(Path folder, Instant start, UnaryOperator<NodeStart> nodes) {
		this.nodes = nodes;
		this.clock = new MovableClock(start);
		Map<String, Integer> ports = freePorts();
		// Nobody signs in to a drill's nodes.
		String hash = Objects
			.requireNonNull(PasswordConfiguration.encoder().encode(UUID.randomUUID().toString()));
		this.guangdong = node("GD", "HK", folder, ports, hash);
		this.hongKong = node("HK", "GD", folder, ports, hash);
	}

	Instant now() {
		return this.clock.instant();
	}

	DrillNode node(String unit) {
		return switch (unit) {
			case "GD" -> this.guangdong;
			case "HK" -> this.hongKong;
			default -> throw new IllegalArgumentException("there is no node \"" + unit + "\": GD or HK");
		};
	}

	/** The node of the side this officer's code belongs to. */
	DrillNode nodeOf(String officer) {
		return node(officer.startsWith("gd.") ? "GD" : officer.startsWith("hk.") ? "HK" : officer);
	}

	List<DrillNode> nodes() {
		return List.of(this.guangdong, this.hongKong);
	}

	void cutLink(boolean isCut) {
		this.cut.set(isCut);
	}

	/** Moves the clock to the next time at which a sweeper has work, but not beyond {@code target}. */
	void moveTowards(Instant target) {
		Instant now = now();
		this.clock.moveTo(nodes().stream()
			.flatMap(node -> node.nextDue(now).stream())
			.filter(due -> due.isBefore(target))
			.min(Instant::compareTo)
			.orElse(target));
	}

	void settle() {
		int moved;
		do {
			moved = nodes().stream().mapToInt(DrillNode::sweep).sum();
			moved += nodes().stream().mapToInt(DrillNode::exchange).sum();
		}
		while (moved > 0);
		nodes().forEach(DrillNode::mail);
	}

	private DrillNode node(String unit, String peer, Path folder, Map<String, Integer> ports, String hash) {
		CarrierDecorator link = carrier -> batch -> {
			if (this.cut.get()) {
				throw new IOException("The link is cut");
			}
			return carrier.carry(batch);
		};
		return new DrillNode(unit, () -> this.nodes.apply(NodeStart.of(unit, folder.resolve(unit)))
			.keys(folder.resolve("keys"))
			.clock(this.clock)
			.officers(hash)
			.bean(CarrierDecorator.class, link)
			.set("liaison.exchange.port", ports.get(unit))
			.set("liaison.exchange.peer-url", "http://127.0.0.1:" + ports.get(peer))
			.set("liaison.exchange.background", false)
			.set("liaison.sweeper.background", false)
			.set("liaison.audit.background", false)
			.set("liaison.roster.background", false)
			.set("liaison.mail.background", false)
			.set("logging.level.root", "error")
			.start());
	}

	/** Fixed for the drill, so that a node that is started again is found where it was. */
	private static Map<String, Integer> freePorts() {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		try (ServerSocket first = new ServerSocket(0, 1, loopback); ServerSocket second = new ServerSocket(0, 1, loopback)) {
			return Map.of("GD", first.getLocalPort(), "HK", second.getLocalPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		nodes().forEach(DrillNode::close);
	}

}
