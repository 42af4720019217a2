package org.yuegang.liaison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.trial.NodeStart;

/**
 * The whole program as a process of its own, one node of the test realm on an H2 file, run by {@link NodeProcess}. It
 * obeys one command a line on its standard input, answers on its standard output, and ends when the input does, so
 * that no test leaves a process behind.
 */
final class KillableNode {

	/** What this node still has to do before it is at rest. */
	private static final String WAITING = """
			select (select count(*) from exchange_outbound where receipt is null
			        or answer is null and type not in ('exchange.RECEIVED', 'exchange.REJECTED'))
			    + (select count(*) from exchange_inbound where applied_at is null)
			    + (select count(*) from mail where state <> 'SENT')""";

	private KillableNode() {
	}

	/**
	 * @param arguments the unit, its folder, how far its clock is ahead of the machine's, the folder of the keys, the
	 * officers' password hash, then properties
	 */
	public static void main(String[] arguments) throws IOException {
		PrintStream answers = System.out;
		// Whatever else is printed goes to the log.
		System.setOut(System.err);
		KillSwitch killSwitch = new KillSwitch(point -> answers.println("reached " + point));
		KillHooks hooks = new KillHooks(killSwitch);
		NodeStart start = NodeStart.of(arguments[0], Path.of(arguments[1]))
			.set("liaison.roster.background", false)
			.clock(Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.parse(arguments[2])))
			.keys(Path.of(arguments[3]))
			.officers(arguments[4])
			.bean(BeanPostProcessor.class, hooks);
		for (int n = 5; n < arguments.length; n++) {
			String[] property = arguments[n].split("=", 2);
			start.set(property[0], property[1]);
		}
		ConfigurableApplicationContext node = start.start();
		answers.println("ready");
		obey(node.getBean(JdbcClient.class), killSwitch, hooks, answers);
		Runtime.getRuntime().halt(0);
	}

	private static void obey(JdbcClient jdbc, KillSwitch killSwitch, KillHooks hooks, PrintStream answers)
			throws IOException {
		BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = commands.readLine(); line != null; line = commands.readLine()) {
			String[] command = line.split(" ", 2);
			switch (command[0]) {
				case "stop-at" -> killSwitch.set(KillPoint.valueOf(command[1]));
				case "fail-once" -> hooks.failOnce();
				case "back-up-to" -> jdbc.sql("backup to '" + command[1] + "'").update();
				case "count-waiting" -> answers.println(jdbc.sql(WAITING).query(Long.class).single());
				default -> throw new IllegalArgumentException(line);
			}
			answers.println("done");
		}
	}

}
