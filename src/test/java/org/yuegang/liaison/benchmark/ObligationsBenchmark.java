package org.yuegang.liaison.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.deadline.Sweeper;
import org.yuegang.liaison.journal.StateRebuild;

/**
 * What a node does after it was down: it takes every step that came meanwhile, and, when asked to, folds its state anew from
 * the journal. Beside the steps stands the least that plain JDBC needs for as many, each forced. It prints and judges nothing.
 */
class ObligationsBenchmark {

	/** One case in fifty is not over, and three in five of these are owed something. */
	private static final int ARCHIVE = Integer.getInteger("benchmark.obligations", 30_000);

	@Test
	void measuresStepsThatCameMeanwhileAndTheRebuild() throws SQLException, MetaDataAccessException {
		System.out.println("\n" + Machine.described());
		try (TestPair pair = TestPair.start(); TestDatabase plain = TestDatabase.h2(); Contender floor = new JdbcFloor(plain, 1)) {
			Archive archive = new Archive(pair).lived();
			archive.fill(ARCHIVE, 20261120);
			sweep(pair, floor, Duration.ofDays(1));
			rebuild(pair);
		}
	}

	private static void sweep(TestPair pair, Contender floor, Duration later) {
		pair.clock().advance(later);
		long begun = System.nanoTime();
		int steps = pair.guangdong().bean(Sweeper.class).sweepNow();
		double ours = (System.nanoTime() - begun) / 1e9;
		floor.prepare(steps);
		begun = System.nanoTime();
		for (int i = 0; i < steps; i++) {
			floor.once();
		}
		double bare = (System.nanoTime() - begun) / 1e9;
		System.out.printf(Locale.ROOT, "%d steps in %.2f s; plain JDBC, one forced commit each, %.2f s; ratio %.2f%n", steps,
			 ours, bare, ours / bare);
	}

	private static void rebuild(TestPair pair) {
		StateRebuild.Rebuilt rebuilt = null;
		for (int round = 1; round <= 2; round++) {
			long begun = System.nanoTime();
			rebuilt = pair.guangdong().bean(StateRebuild.class).compare();
			double taken = (System.nanoTime() - begun) / 1e9;
			System.out.printf(Locale.ROOT, "rebuild %d: %d entries in %.1f s, %.0f a second%n", round, rebuilt.entries(), taken,
					rebuilt.entries() / taken);
		}
		if (!rebuilt.differences().isEmpty()) {
			throw new IllegalStateException("The rebuilt state differs: " + rebuilt.differences().getFirst());
		}
	}

}
