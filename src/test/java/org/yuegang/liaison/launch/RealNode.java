package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.system.Secrets;

/**
 * One real node set up as the runbook says, from its example as shipped: a folder with {@code config} and {@code keys},
 * and a process of the program alone, without any class of the tests.
 */
final class RealNode implements AutoCloseable {

	static final String OFFICERS_PASSWORD = "first password of everybody";

	private static final String KEY_PASSWORD = "password of the signing key";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final String name;

	private final Path folder;

	private final int port;

	private final int exchange;

	/** Officers who signed in, by code: a session each, as in a browser that stays open. */
	private final Map<String, ApiClient> officers = new HashMap<>();

	private Process process;

	/**
	 * @param name {@code guangdong} or {@code hongkong}
	 * @param port of the pages
	 * @param exchange port of the connector for the peer
	 */
	RealNode(String name, Path parent, int port, int exchange) {
		this.name = name;
		this.folder = parent.resolve(name);
		this.port = port;
		this.exchange = exchange;
	}

	int port() {
		return this.port;
	}

	int exchange() {
		return this.exchange;
	}

	/** Types what the runbook's first section says, for this side. @return the SHA-256 that an officer reads out */
	String makeKey() throws IOException {
		String section = Files.readString(Path.of("runbooks", "first-start.md")).split("\n## ")[1];
		String commands = section.lines().filter(line -> line.startsWith("    ")).collect(Collectors.joining("\n"))
			.replace("guangdong", this.name);
		Files.createDirectories(this.folder);
		String said = run(List.of("bash", "-euc", commands), KEY_PASSWORD);
		return said.strip().replaceFirst("SHA256:\\s*", "");
	}

	/** Takes the peer's certificate as handed over, and fills the example in from top to bottom. */
	void fillIn(RealNode peer, String sha256) throws IOException {
		String handedOver = peer.name + "-signing.pem";
		Files.copy(peer.folder.resolve("keys").resolve(handedOver), this.folder.resolve("keys").resolve(handedOver));
		String filled = Files.readString(Path.of("config", "application-" + this.name + ".yaml"))
			.replaceAll("(?m)^( +address:) 192\\.0\\.2\\..*$", "$1 127.0.0.1")
			.replace("port: 9443", "port: " + this.exchange)
			.replaceAll("(peer-url: http://)192\\.0\\.2\\.[0-9]+:9443", "$1127.0.0.1:" + peer.exchange)
			.replace("port: 8080", "port: " + this.port)
			.replaceAll("smtp\\..*\\.example", "127.0.0.1")
			.replace("sha256: \"fill-in\"", "sha256: \"" + sha256 + "\"")
			.replace("signing-password: ENC(fill-in)", "signing-password: " + encrypted(KEY_PASSWORD))
			.replace("password: ENC(fill-in)", "password: " + encrypted(OFFICERS_PASSWORD))
			.replace("填寫姓名", "陳大文")
			.replace("填写姓名", "陈大文")
			.replace("填寫職位", "主任")
			.replace("填写职务", "主任");
		assertThat(filled.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n")))
			.doesNotContain("fill-in", "填", "192.0.2.");
		Path config = Files.createDirectories(this.folder.resolve("config"));
		Files.writeString(config.resolve("application-" + this.name + ".yaml"), filled);
	}

	void start() throws IOException {
		this.process = builder(java("node", this.name)).redirectErrorStream(true).redirectOutput(log().toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
	}

	/** Returns when it serves its pages. */
	void ready() {
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptionsMatching(RealNode::isNotListening)
			.until(() -> {
				if (!this.process.isAlive()) {
					throw new AssertionError(this.name + " did not start: " + Files.readString(log()));
				}
				return ApiClient.of(url()).get("/actuator/health").status() == 200;
			});
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** The officer, signed in on the page; the same session each time. */
	ApiClient as(String officer) {
		return this.officers.computeIfAbsent(officer, code -> new ProxiedSession(url()).signIn(code, OFFICERS_PASSWORD));
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

	private String encrypted(String secret) throws IOException {
		String said = run(java("encrypt"), secret).strip();
		assertThat(said).startsWith("ENC(").endsWith(")");
		return said;
	}

	/** Runs a command to its end with one line on its standard input. @return what it printed */
	private String run(List<String> command, String line) throws IOException {
		Process run = builder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
		try (var in = run.outputWriter()) {
			in.write(line + "\n");
		}
		String said = new String(run.getInputStream().readAllBytes());
		assertThat(run.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue())
			.as("%s; %s", String.join(" ", command), log())
			.isZero();
		return said;
	}

	private ProcessBuilder builder(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile());
		Map<String, String> environment = builder.environment();
		environment.put(Secrets.VARIABLE, "the key of " + this.name);
		environment.merge("PATH", bin().toString(), (path, own) -> own + File.pathSeparator + path);
		return builder;
	}

	/** The program, with nothing on its class path that the tests made. */
	private static List<String> java(String... arguments) {
		String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(List.of(bin().resolve("java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xmx384m", "-cp", classes, Launch.class.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	private static Path bin() {
		return Path.of(System.getProperty("java.home"), "bin");
	}

	private Path log() {
		return this.folder.resolve("node.log");
	}

	private static boolean isNotListening(Throwable thrown) {
		return thrown instanceof UncheckedIOException io && io.getCause() instanceof ConnectException;
	}

}
