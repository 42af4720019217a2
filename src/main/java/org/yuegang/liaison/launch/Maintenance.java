package org.yuegang.liaison.launch;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yuegang.liaison.LiaisonApplication;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.journal.Verification;

/**
 * What an operator does to a stopped node's database: check the journal, fold the state afresh. Nothing starts beside
 * it: no server, no connector, no pump, no sweeper, no mail. 0 is good, 3 is not, 1 says why it could not be done.
 */
final class Maintenance {

	private static final int FOUND_WRONG = 3;

	private final PrintStream out;

	Maintenance(PrintStream out) {
		this.out = out;
	}

	int verify(String[] arguments) {
		return with(new SpringApplicationBuilder(JournalReading.class), arguments, this::verify);
	}

	int rebuild(String[] arguments) {
		// What folds is made when it is asked for; whatever else a node has is never made, and nothing is started.
		return with(new SpringApplicationBuilder(LiaisonApplication.class).lazyInitialization(true)
			.initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> context
				.registerBean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, Dormant::new)),
				arguments, this::rebuild);
	}

	private int verify(ConfigurableApplicationContext node) {
		return switch (node.getBean(JournalVerifier.class).verify()) {
			case Verification.Verified(long entries, String head) -> {
				this.out.printf("The journal is as it was written: %d entries, head %s%n", entries, head);
				yield 0;
			}
			case Verification.Bad(long seq, Verification.Fault fault) -> {
				this.out.printf("Entry %d %s%n", seq, fault.words());
				yield FOUND_WRONG;
			}
		};
	}

	private int rebuild(ConfigurableApplicationContext node) {
		StateRebuild.Rebuilt rebuilt = node.getBean(StateRebuild.class).rebuild();
		this.out.printf("Folded %d entries into %s%n", rebuilt.entries(), rebuilt.rows());
		rebuilt.differences().forEach(difference -> this.out.println("Was not as the journal says: " + difference));
		return rebuilt.differences().isEmpty() ? 0 : FOUND_WRONG;
	}

	/** Why a start failed was told by {@link StartFailure} or logged; what fails after it is told here. */
	private int with(SpringApplicationBuilder least, String[] arguments,
			ToIntFunction<ConfigurableApplicationContext> work) {
		ConfigurableApplicationContext node;
		try {
			node = least.web(WebApplicationType.NONE).logStartupInfo(false).run(Launch.profiled(arguments));
		}
		catch (RuntimeException told) {
			return 1;
		}
		try (node) {
			return work.applyAsInt(node);
		}
		catch (RuntimeException ex) {
			Optional<String> sentence = StartFailure.sentence(ex);
			this.out.println(sentence.orElseThrow(() -> ex));
			return 1;
		}
	}

	/** Leaves everything that runs by itself unstarted. */
	private static final class Dormant implements LifecycleProcessor {

		private boolean running;

		@Override
		public void onRefresh() {
			this.running = true;
		}

		@Override
		public void onClose() {
			this.running = false;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
