package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.account.PasswordConfiguration;
import org.yuegang.liaison.benchmark.Archive;

/**
 * Obligations that fall due on a node of two replicas over one PostgreSQL, while now the one and now the other is killed
 * with {@code kill -9} at moments drawn by chance: each is reminded of once, none is missing and none comes twice. How late they
 * came is printed, not judged. {@code -Dobligations=10000 -Dobligations.span=PT5M} makes the long run.
 */
@EnabledOnOs(OS.LINUX)
class ObligationsKillTests {

	private static final int CASES = Integer.getInteger("obligations", 300);

	private static final Duration SPAN = Duration.parse(System.getProperty("obligations.span", "PT20S"));

	private static final long SEED = Long.getLong("obligations.seed", 20261124);

	/** Time for two processes to start. */
	private static final Duration BEGIN = Duration.ofSeconds(45);

	private static final String REMINDERS = """
			select j.recorded_at, d.due_at from journal j
			join duty d on d.subject = j.subject and d.kind = 'ACKNOWLEDGE'
			join local_number n on n.subject = j.subject
			where j.type = 'incident.REMIND' and n.ref > 'I2026-1000'""";

	private static final String TWICE = """
			select count(*) from (select j.subject from journal j join local_number n on n.subject = j.subject
			where j.type = 'incident.REMIND' and n.ref > 'I2026-1000' group by j.subject having count(*) > 1) twice""";

	private final Random random = new Random(SEED);

	@TempDir
	private Path folder;

	@Test
	void remindsOfEachOnceWhicheverReplicaIsKilled() throws SQLException {
		try (TestDatabase database = TestDatabase.postgres()) {
			Instant first = fill(database);
			List<NodeProcess> replicas = List.of(replica("one", database), replica("other", database));
			try {
				replicas.forEach(NodeProcess::start);
				replicas.forEach(NodeProcess::ready);
				assertThat(Clock.systemUTC().instant()).as("both replicas are up before the first obligation").isBefore(first);
				int kills = killUntil(first.plus(SPAN), first, replicas);
				await().atMost(Duration.ofMinutes(2)).until(() -> late(database.jdbc()).size() >= CASES);
				report(late(database.jdbc()), kills);
			}
			finally {
				replicas.forEach(NodeProcess::close);
			}
			assertThat(database.jdbc().sql(TWICE).query(Long.class).single()).as("reminded of twice; seed %s", SEED).isZero();
			assertThat(late(database.jdbc())).as("reminders; seed %s", SEED).hasSize(CASES);
		}
	}

	/** @return when the first falls due */
	private Instant fill(TestDatabase database) throws SQLException {
		try (TestPair pair = TestPair.start((unit, node) -> {
			node.keys(this.folder.resolve("keys"));
			if (unit.equals("GD")) {
				node.database(database.url(), database.user(), database.password());
			}
		})) {
			Archive archive = new Archive(pair).lived();
			Instant first = Clock.systemUTC().instant().plus(BEGIN).plusMillis(CASES * 3L);
			archive.owed(CASES, first, SPAN, SEED);
			return first;
		}
	}

	private NodeProcess replica(String name, TestDatabase database) {
		String hash = PasswordConfiguration.encoder().encode(TestNode.PASSWORD);
		return new NodeProcess("GD", this.folder.resolve(name), Ports.free(), Duration.ZERO,
				List.of(this.folder.resolve("keys").toString(), hash, "spring.datasource.url=" + database.url(),
						"spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password(),
						"liaison.exchange.port=" + Ports.free(), "liaison.exchange.peer-url=http://127.0.0.1:" + Ports.free(),
						"liaison.exchange.background=false", "liaison.mail.background=false"));
	}

	/** Kills one of the two and starts it again, as long as obligations fall due. */
	private int killUntil(Instant last, Instant first, List<NodeProcess> replicas) {
		int kills = 0;
		Instant next = first.plusMillis(this.random.nextInt(3_000));
		while (next.isBefore(last)) {
			Instant moment = next;
			await().atMost(SPAN.plus(BEGIN).plusMinutes(5)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
				.until(() -> !Clock.systemUTC().instant().isBefore(moment));
			NodeProcess victim = replicas.get(this.random.nextInt(replicas.size()));
			victim.kill();
			kills++;
			victim.start();
			victim.ready();
			next = Clock.systemUTC().instant().plusMillis(this.random.nextInt(6_000));
		}
		return kills;
	}

	private static List<Duration> late(JdbcClient jdbc) {
		return jdbc.sql(REMINDERS)
			.query((row, number) -> Duration.between(row.getObject(2, OffsetDateTime.class), row.getObject(1, OffsetDateTime.class)))
			.list();
	}

	private static void report(List<Duration> late, int kills) {
		List<Duration> sorted = new ArrayList<>(late);
		sorted.sort(null);
		System.out.printf(Locale.ROOT, "%d obligations in %s, %d kills, seed %d: late by p50 %.2f s, p99 %.2f s, at most %.2f s%n",
				sorted.size(), SPAN, kills, SEED, seconds(sorted, 0.5), seconds(sorted, 0.99), seconds(sorted, 1));
	}

	private static double seconds(List<Duration> sorted, double share) {
		return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis() / 1e3;
	}

}
