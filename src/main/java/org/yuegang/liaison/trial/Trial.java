package org.yuegang.liaison.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.system.Misconfigured;

/**
 * Both nodes in one process, each with its own context, database, port and cookies, bound to loopback and exchanging
 * over signed HTTP, for anybody to try. What one start leaves in the data folder the next one finds.
 */
public final class Trial implements AutoCloseable {

	private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

	private final String password;

	private Trial(String password) {
		this.password = password;
	}

	/**
	 * Starts both and tells {@code console} how to get in.
	 * @param arguments {@code --trial.data}, {@code --trial.guangdong.port}, {@code --trial.hongkong.port}; any other
	 * option goes to both nodes
	 * @param password for all officers, or null to make one and keep it
	 */
	public static Trial start(String[] arguments, @Nullable String password, PrintStream console) {
		SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(arguments);
		Path data = Path.of(option(options, "trial.data", "data/trial")).toAbsolutePath().normalize();
		int guangdong = port(options, "trial.guangdong.port", "8081");
		int hongkong = port(options, "trial.hongkong.port", "8082");
		try {
			TrialPassword.privateFolder(data);
			Trial trial = new Trial(TrialPassword.in(data, password));
			String hash = PasswordConfiguration.encoder().encode(trial.password);
			Map<String, String> others = others(options);
			int[] exchange = freePorts();
			trial.add(node("GD", data, guangdong, exchange[0], exchange[1], hash, others));
			trial.add(node("HK", data, hongkong, exchange[1], exchange[0], hash, others));
			trial.welcome(console);
			return trial;
		}
		catch (IOException ex) {
			throw new Misconfigured("The folder %s cannot be written: give another one with --trial.data.".formatted(data), ex);
		}
	}

	/** @param unit {@code GD} or {@code HK} */
	public ConfigurableApplicationContext node(String unit) {
		return this.nodes.get(unit.equals("GD") ? 0 : 1);
	}

	public int port(String unit) {
		return ((WebServerApplicationContext) node(unit)).getWebServer().getPort();
	}

	public String password() {
		return this.password;
	}

	@Override
	public void close() {
		this.nodes.forEach(ConfigurableApplicationContext::close);
	}

	private void add(NodeStart node) {
		try {
			this.nodes.add(node.start());
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private static NodeStart node(String unit, Path data, int port, int exchange, int peer, String hash,
			Map<String, String> others) {
		NodeStart node = NodeStart.of(unit, data.resolve(unit))
			.keys(data.resolve("keys"))
			.officers(hash)
			.set("liaison.exchange.port", exchange)
			.set("liaison.exchange.peer-url", "http://127.0.0.1:" + peer);
		others.forEach(node::set);
		return node.set("server.port", port);
	}

	private void welcome(PrintStream console) {
		for (String unit : List.of("GD", "HK")) {
			console.println();
			console.printf("  %s  http://localhost:%d%n", unit.equals("GD") ? "Guangdong" : "Hong Kong", port(unit));
			console.println("    " + TrialOfficers.of(unit)
				.stream()
				.map(one -> one.officer().code())
				.collect(Collectors.joining(", ")));
		}
		console.println();
		console.println("  Password of every officer: " + this.password);
		console.println();
		console.println("The trial is ready.");
	}

	/** What the two exchange on; taken anew at every start, as nobody types them. */
	private static int[] freePorts() throws IOException {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		try (ServerSocket one = new ServerSocket(0, 1, loopback); ServerSocket other = new ServerSocket(0, 1, loopback)) {
			return new int[] { one.getLocalPort(), other.getLocalPort() };
		}
	}

	private static Map<String, String> others(SimpleCommandLinePropertySource options) {
		return List.of(options.getPropertyNames())
			.stream()
			.filter(name -> !name.startsWith("trial."))
			.collect(Collectors.toMap(name -> name, name -> option(options, name, "")));
	}

	private static int port(SimpleCommandLinePropertySource options, String name, String otherwise) {
		String given = option(options, name, otherwise);
		try {
			return Integer.parseInt(given);
		}
		catch (NumberFormatException ex) {
			throw new Misconfigured("--%s is \"%s\": give a port number.".formatted(name, given), ex);
		}
	}

	private static String option(SimpleCommandLinePropertySource options, String name, String otherwise) {
		String value = options.getProperty(name);
		return value == null || value.isEmpty() ? otherwise : value;
	}

}
