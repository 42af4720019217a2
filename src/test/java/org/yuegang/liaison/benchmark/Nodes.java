package org.yuegang.liaison.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.trial.NodeStart;

/** How the benchmarks start a node: as in the trial, but with nothing running beside what is measured. */
final class Nodes {

	private static final String HASH = PasswordConfiguration.encoder().encode(TestNode.PASSWORD);

	private Nodes() {
	}

	/** With a clock that runs, from a day that the shipped calendar knows whenever the benchmark is run. */
	static NodeStart quiet(NodeStart node) {
		Clock machine = Clock.tickMillis(ZoneOffset.UTC);
		Clock shifted = Clock.offset(machine, Duration.between(machine.instant(), TestNode.START));
		return node.clock(shifted)
			.officers(HASH)
			.set("liaison.exchange.background", false)
			.set("liaison.sweeper.background", false)
			.set("liaison.audit.background", false)
			.set("liaison.roster.background", false)
			.set("liaison.mail.background", false);
	}

}
