package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link KillableNode} process, that can be killed and started again on what it left behind. */
final class NodeProcess implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 180;

	/** 128 + SIGKILL. */
	private static final int KILLED = 137;

	private final String unit;

	private final Path folder;

	private final int port;

	private final List<String> settings;

	private Duration ahead;

	private Process process;

	private boolean stopping;

	private BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private BufferedWriter commands;

	/**
	 * @param folder where it keeps its data
	 * @param ahead how far its clock is ahead of the machine's
	 * @param settings the rest of what {@link KillableNode} takes: keys, password hash, properties
	 */
	NodeProcess(String unit, Path folder, int port, Duration ahead, List<String> settings) {
		this.unit = unit;
		this.folder = folder;
		this.port = port;
		this.ahead = ahead;
		this.settings = settings;
	}

	/** Starts it; {@link #ready()} waits until it serves. */
	void start() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m",
				"-cp", System.getProperty("java.class.path"), KillableNode.class.getName(), this.unit,
				this.folder.toString(), this.ahead.toString()));
		command.addAll(this.settings);
		command.add("server.port=" + this.port);
		try {
			Files.createDirectories(this.folder);
			this.process = new ProcessBuilder(command)
				.redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.stopping = false;
		this.commands = this.process.outputWriter();
		Process started = this.process;
		BlockingQueue<String> said = new LinkedBlockingQueue<>();
		this.answers = said;
		Thread.ofVirtual().start(() -> listen(started, said));
	}

	private static void listen(Process process, BlockingQueue<String> said) {
		try (BufferedReader reader = process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				said.add(line);
			}
		}
		catch (IOException ex) {
			// The pipe of a killed process ends in the middle of a read; whoever waits for a word need not wait longer.
			said.add("gone");
		}
	}

	void ready() {
		hears("ready");
	}

	/** Sets the point at which it is to stand still. */
	void stopAt(KillPoint point) {
		this.stopping = true;
		ask("stop-at " + point);
		hears("done");
	}

	/** Makes the next message that comes to it one that it can only store at first. */
	void failOnce() {
		ask("fail-once");
		hears("done");
	}

	/** Waits until it stands at the point: it says so itself, from the thread that came there. */
	void reached(KillPoint point) {
		hears("reached " + point);
	}

	/** {@code kill -9}. */
	void kill() {
		this.process.destroyForcibly();
		try {
			assertThat(this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		assertThat(this.process.exitValue()).as("how %s ended", this.unit).isEqualTo(KILLED);
	}

	/** Whether it runs, and is not to stand still anywhere. */
	boolean serves() {
		return this.process.isAlive() && !this.stopping;
	}

	/** Sets its clock forward, from its next start on. */
	void ahead(Duration more) {
		this.ahead = this.ahead.plus(more);
	}

	/** How many messages and mails of this node are on their way. */
	long waiting() {
		ask("count-waiting");
		long count = Long.parseLong(hear());
		hears("done");
		return count;
	}

	/** What its database holds now, or held when it was killed; read from a copy, so that it recovers by itself. */
	Remains remains() {
		if (!this.process.isAlive()) {
			return Remains.ofFile(this.folder.resolve("liaison.mv.db"));
		}
		Path backup = this.folder.resolve("backup.zip");
		ask("back-up-to " + backup);
		hears("done");
		return Remains.ofBackup(backup);
	}

	/** How many lines it has logged. */
	long logged() {
		try (Stream<String> lines = Files.lines(log())) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	ApiClient as(String officer) {
		return ApiClient.of("http://127.0.0.1:" + this.port).as(officer, TestNode.PASSWORD);
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

	private void ask(String command) {
		try {
			this.commands.write(command + "\n");
			this.commands.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.unit + " is gone; " + log(), ex);
		}
	}

	private void hears(String expected) {
		assertThat(hear()).as("what %s answers; its log is %s", this.unit, log()).isEqualTo(expected);
	}

	private String hear() {
		try {
			String heard = this.answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return heard == null ? "nothing" : heard;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Path log() {
		return this.folder.resolve("node.log");
	}

}
