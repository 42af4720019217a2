package org.yuegang.liaison;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.journal.Verification;

/**
 * What an operator does to a stopped node's database: check the journal, fold the state afresh. The node's context is
 * started for it on loopback and a free port, without its exchange, and closed again. 0 is good, 3 is not.
 */
final class Maintenance {

	private static final int FOUND_WRONG = 3;

	private final PrintStream out;

	Maintenance(PrintStream out) {
		this.out = out;
	}

	int verify(String[] arguments) {
		return with(arguments, node -> switch (node.getBean(JournalVerifier.class).verify()) {
			case Verification.Verified(long entries, String head) -> {
				this.out.printf("The journal is as it was written: %d entries, head %s%n", entries, head);
				yield 0;
			}
			case Verification.Bad(long seq, Verification.Fault fault) -> {
				this.out.printf("Entry %d %s%n", seq, fault.words());
				yield FOUND_WRONG;
			}
		});
	}

	int rebuild(String[] arguments) {
		return with(arguments, node -> {
			StateRebuild.Rebuilt rebuilt = node.getBean(StateRebuild.class).rebuild();
			this.out.printf("Folded %d entries into %s%n", rebuilt.entries(), rebuilt.rows());
			rebuilt.differences().forEach(difference -> this.out.println("Was not as the journal says: " + difference));
			return rebuilt.differences().isEmpty() ? 0 : FOUND_WRONG;
		});
	}

	private static int with(String[] arguments, ToIntFunction<ConfigurableApplicationContext> work) {
		String[] all = Stream
			.concat(Arrays.stream(Launch.profiled(arguments)),
					Stream.of("--server.port=0", "--server.address=127.0.0.1", "--liaison.exchange.background=false",
							"--liaison.exchange.port="))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext node = SpringApplication.run(LiaisonApplication.class, all)) {
			return work.applyAsInt(node);
		}
	}

}
