package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.springframework.util.FileSystemUtils;
import org.yuegang.liaison.deadline.Sweeper;
import org.yuegang.liaison.exchange.Exchange;
import org.yuegang.liaison.roster.DutyTelling;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.trial.NodeStart;

/**
 * Both nodes in this process, by one movable clock, exchanging over loopback HTTP. Nothing runs by itself: a test
 * moves the clock and lets the pair come to rest.
 */
public final class TestPair implements AutoCloseable {

	private final MovableClock clock = new MovableClock(TestNode.START);

	private final Path keys;

	private final TestNode guangdong;

	private final TestNode hongKong;

	private TestPair(BiConsumer<String, NodeStart> changes) {
		try {
			this.keys = Files.createTempDirectory("liaison-keys");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		int left = Ports.free();
		int right = Ports.free();
		this.guangdong = node("GD", left, right, changes);
		this.hongKong = node("HK", right, left, changes);
	}

	public static TestPair start() {
		return new TestPair((unit, node) -> {
		});
	}

	/** @param changes made to both nodes before they start */
	public static TestPair start(Consumer<NodeStart> changes) {
		return new TestPair((unit, node) -> changes.accept(node));
	}

	/** @param changes made to the node of each unit before it starts */
	public static TestPair start(BiConsumer<String, NodeStart> changes) {
		return new TestPair(changes);
	}

	public TestNode guangdong() {
		return this.guangdong;
	}

	public TestNode hongKong() {
		return this.hongKong;
	}

	public TestNode node(String unit) {
		return unit.equals("GD") ? this.guangdong : this.hongKong;
	}

	public MovableClock clock() {
		return this.clock;
	}

	/** Where the signing keys of both lie. */
	public Path keys() {
		return this.keys;
	}

	/** Takes what is due, carries what waits, applies what arrived, until nothing moves on either node. */
	public void settle() {
		int moved;
		do {
			moved = step(this.guangdong) + step(this.hongKong);
		}
		while (moved > 0);
	}

	@Override
	public void close() {
		this.guangdong.close();
		this.hongKong.close();
		try {
			FileSystemUtils.deleteRecursively(this.keys);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int step(TestNode node) {
		return node.bean(DutyTelling.class).tellChange() + node.bean(Sweeper.class).sweepNow() + node.bean(Exchange.class).drain();
	}

	private TestNode node(String unit, int port, int peer, BiConsumer<String, NodeStart> changes) {
		return TestNode.start(unit, this.clock, start -> {
			start.keys(this.keys)
				.set("liaison.exchange.port", port)
				.set("liaison.exchange.peer-url", "http://127.0.0.1:" + peer)
				.set("liaison.exchange.background", false)
				.set("liaison.sweeper.background", false)
				.set("liaison.audit.background", false)
				.set("liaison.roster.background", false)
				.set("liaison.mail.background", false);
			changes.accept(unit, start);
		});
	}

}
