package org.yuegang.liaison.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.yuegang.liaison.LiaisonApplication;
import org.yuegang.liaison.drill.DrillCommand;
import org.yuegang.liaison.journal.BundleVerifier;
import org.yuegang.liaison.journal.EvidencePins;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.Secrets;
import org.yuegang.liaison.trial.Trial;

/**
 * The entry point: what the first argument asks for. A mode answers with an exit code; the two that serve answer 0 and go on serving.
 */
public final class Launch {

	private static final String USAGE = """
			Usage: java -jar yuegang-liaison.jar [MODE]

			  (none)               the trial: both nodes in this process, for anybody to try
			      --trial.data=FOLDER --trial.guangdong.port=8081 --trial.hongkong.port=8082
			  node NAME            one side for real, from config/application-NAME.yaml (guangdong or hongkong)
			  drill FILE...        play scenario files through a fresh pair of nodes
			  verify-journal NAME  check the chain of a node's journal; its database is opened for reading only
			  rebuild-state NAME   fold a node's state tables afresh from its journal and compare
			  verify BUNDLE [--pins CERT.pem...]
			                       check an evidence bundle, with no database and no network; 0 all holds under these
			                       certificates, 3 it holds with keys taken on trust, 1 something is wrong
			  encrypt              read a secret from standard input, print it as ENC(...) for a configuration file
			""";

	private final PrintStream out;

	private final PrintStream err;

	private final Map<String, Mode> modes;

	public Launch(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
		Maintenance maintenance = new Maintenance(out);
		this.modes = Map.of("trial", this::trial, "node", this::node, "encrypt", this::encrypt, "verify-journal",
				maintenance::verify, "rebuild-state", maintenance::rebuild, "drill", new DrillCommand(out)::run, "verify", this::verify);
	}

	public static void main(String[] arguments) {
		int code = new Launch(System.out, System.err).run(arguments);
		if (code != 0) {
			System.exit(code);
		}
	}

	/** One way to start the program. */
	interface Mode {

		int run(String[] arguments) throws IOException;

	}

	public int run(String[] arguments) {
		boolean named = arguments.length > 0 && !arguments[0].startsWith("--");
		Mode mode = this.modes.get(named ? arguments[0] : "trial");
		if (mode == null) {
			this.err.print(USAGE);
			return 2;
		}
		try {
			return mode.run(named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
		}
		catch (Misconfigured ex) {
			this.err.println(ex.getMessage());
			return 1;
		}
		catch (IOException ex) {
			this.err.println("Reading or writing failed: " + ex.getMessage());
			return 1;
		}
	}

	private int trial(String[] arguments) {
		return started(() -> {
			Trial trial = Trial.start(arguments, System.getenv("LIAISON_TRIAL_PASSWORD"), this.out);
			Runtime.getRuntime().addShutdownHook(new Thread(trial::close, "trial-close"));
		});
	}

	private int node(String[] arguments) {
		if (Stream.of(arguments).anyMatch(argument -> argument.startsWith("--trial."))) {
			throw new Misconfigured("A real node takes no --trial option: leave it out, or leave out \"node\".");
		}
		return started(() -> SpringApplication.run(LiaisonApplication.class, profiled(arguments)));
	}

	/** {@code node guangdong} is short for {@code node --spring.profiles.active=guangdong}. */
	static String[] profiled(String[] arguments) {
		String[] options = arguments.clone();
		if (options.length > 0 && !options[0].startsWith("--")) {
			options[0] = "--spring.profiles.active=" + options[0];
		}
		return options;
	}

	private int verify(String[] arguments) {
		List<String> given = List.of(arguments);
		if (given.isEmpty() || given.size() > 1 && (given.size() < 3 || !given.get(1).equals("--pins"))) {
			throw new Misconfigured("Name one evidence bundle, and the certificates you have from elsewhere: "
					+ "java -jar yuegang-liaison.jar verify BUNDLE.zip --pins CERT.pem CERT.pem");
		}
		BundleVerifier.Report report = BundleVerifier.verify(Path.of(given.getFirst()),
				EvidencePins.read(given.subList(Math.min(2, given.size()), given.size())));
		report.lines().forEach(this.out::println);
		return report.verdict().code();
	}

	private int encrypt(String[] arguments) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String secret = in.readLine();
		if (secret == null || secret.isBlank()) {
			throw new Misconfigured("There is no secret on standard input: type or pipe one line.");
		}
		this.out.println("ENC(" + new Secrets(new StandardEnvironment()).encrypt(secret) + ")");
		return 0;
	}

	/** A failed start was told by {@link StartFailure} or logged by Spring Boot; either way it ends with 1. */
	private static int started(Runnable start) {
		try {
			start.run();
			return 0;
		}
		catch (Misconfigured ex) {
			throw ex;
		}
		catch (RuntimeException told) {
			return 1;
		}
	}

}
