package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.trial.NodeStart;

/**
 * One whole node in this process, on a free port, with its own database, the trial's officers and a clock that stands
 * still until it is moved. Start it in {@code @BeforeAll} or in try-with-resources.
 */
public final class TestNode implements AutoCloseable {

	/** The password of every seeded officer. */
	public static final String PASSWORD = "correct horse battery staple";

	/** Hashed once for all nodes of a test run. */
	private static final String HASH = PasswordConfiguration.encoder().encode(PASSWORD);

	/** A Friday on which both sides work, 10:00 UTC+8. */
	public static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

	private final ConfigurableApplicationContext context;

	private final MovableClock clock;

	private final Path folder;

	private TestNode(ConfigurableApplicationContext context, MovableClock clock, Path folder) {
		this.context = context;
		this.clock = clock;
		this.folder = folder;
	}

	/** A node of the unit on a fresh H2 file. */
	public static TestNode start(String unit) {
		return start(unit, node -> {
		});
	}

	/** The same, with what a test changes: {@code node -> node.database(url, user, password).set(…)}. */
	public static TestNode start(String unit, Consumer<NodeStart> changes) {
		return start(unit, new MovableClock(START), changes);
	}

	/** The same by a given clock, which several nodes may share. */
	public static TestNode start(String unit, MovableClock clock, Consumer<NodeStart> changes) {
		Path folder = temporary();
		NodeStart start = NodeStart.of(unit, folder).clock(clock).officers(HASH).set("liaison.roster.background", false);
		changes.accept(start);
		return new TestNode(start.start(), clock, folder);
	}

	public int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	public String url() {
		return "http://127.0.0.1:" + port();
	}

	/** The API of this node for one of its officers, for instance {@code as("gd.issuer").post(…)}. */
	public ApiClient as(String officer) {
		return ApiClient.of(url()).as(officer, PASSWORD);
	}

	/** The API of this node for somebody who is not signed in. */
	public ApiClient anybody() {
		return ApiClient.of(url());
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** All beans of a type, for instance what every feature brings to a port. */
	public <T> Collection<T> beans(Class<T> type) {
		return this.context.getBeansOfType(type).values();
	}

	public MovableClock clock() {
		return this.clock;
	}

	/** Where the node keeps its files; gone after {@link #close()}. */
	public Path folder() {
		return this.folder;
	}

	@Override
	public void close() {
		this.context.close();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path temporary() {
		try {
			return Files.createTempDirectory("liaison-node");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
