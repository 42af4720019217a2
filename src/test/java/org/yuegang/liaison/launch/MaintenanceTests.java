package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.deadline.Sweeper;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.system.Secrets;
import org.yuegang.liaison.trial.NodeStart;

/**
 * Maintenance of a copy of a node's database in which mails and messages wait and duties are overdue, with the mail
 * server and the peer within reach: whatever started by itself would be seen at once.
 */
class MaintenanceTests {

	@RegisterExtension
	static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withPerMethodLifecycle(false);

	@TempDir
	private static Path backups;

	@TempDir
	private Path folder;

	/** Stands where the peer and both of the node's own ports would be: whoever comes is counted, nobody can listen. */
	private ServerSocket elsewhere;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@BeforeAll
	static void play() {
		MovableClock clock = new MovableClock(Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MILLIS));
		try (TestNode node = TestNode.start("GD", clock, start -> {
			start.keys(backups.resolve("keys"))
				.set("liaison.exchange.background", false)
				.set("liaison.sweeper.background", false)
				.set("liaison.audit.background", false)
				.set("liaison.mail.background", false);
			mail().forEach(start::set);
		})) {
			Cases cases = new Cases((unit, officer) -> node.as(officer));
			cases.issued("GD", Notices.read("salamander"));
			cases.issued("GD", Notices.read("salamander"));
			clock.advance(Duration.ofDays(1));
			node.bean(Sweeper.class).sweepNow();
			cases.issued("GD", Notices.read("salamander"));
			JdbcClient jdbc = node.bean(JdbcClient.class);
			jdbc.sql("delete from mail where seq not in (select seq from mail order by seq limit 5)").update();
			assertThat(jdbc.sql("select count(*) from mail where state = 'QUEUED'").query(Integer.class).single()).isEqualTo(5);
			jdbc.sql("backup to '" + backups.resolve("backup.zip") + "'").update();
		}
	}

	@BeforeEach
	void copy() throws IOException {
		this.elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.elsewhere.setSoTimeout(1);
		try (ZipFile backup = new ZipFile(backups.resolve("backup.zip").toFile())) {
			Files.copy(backup.getInputStream(backup.getEntry("liaison.mv.db")), file());
		}
	}

	@AfterEach
	void release() throws IOException {
		this.elsewhere.close();
		SERVER.reset();
	}

	@Test
	void verifyJournalStartsNothingAndWritesNothing() throws IOException {
		byte[] before = Files.readAllBytes(file());

		assertThat(command("verify-journal")).as(this.said.toString(StandardCharsets.UTF_8)).isZero();

		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("The journal is as it was written");
		assertThat(Files.readAllBytes(file())).isEqualTo(before);
		assertThat(this.folder).isDirectoryContaining(path -> path.equals(file()));
		nothingLeftTheHouse();
	}

	@Test
	void rebuildStateStartsNothingAndTouchesNoMailMessageOrAct() {
		List<String> before = working();

		assertThat(command("rebuild-state")).as(this.said.toString(StandardCharsets.UTF_8)).isZero();

		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("Folded ");
		assertThat(working()).containsExactlyElementsOf(before);
		nothingLeftTheHouse();
	}

	@Test
	void aNodeStartedOnTheSameCopySendsSweepsAndConnects() throws IOException {
		int acts = acts(jdbc());
		NodeStart start = NodeStart.of("GD", this.folder).keys(backups.resolve("keys")).officers("{noop}nobody signs in");
		mail().forEach(start::set);
		try (ConfigurableApplicationContext node = start.set("liaison.exchange.peer-url", peer()).start()) {
			JdbcClient jdbc = node.getBean(JdbcClient.class);
			await().atMost(Duration.ofMinutes(1)).until(() -> acts(jdbc) > acts);
			await().atMost(Duration.ofMinutes(1)).until(() -> SERVER.getReceivedMessages().length >= 5);
			this.elsewhere.setSoTimeout(20_000);
			this.elsewhere.accept().close();
		}
	}

	@Test
	void verifyJournalMakesNoDatabaseWhereThereIsNone() throws IOException {
		Files.delete(file());
		assertThat(command("verify-journal")).isEqualTo(1);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void verifyJournalNamesTheFirstBadEntry() {
		jdbc().sql("update journal set type = 'incident.NONSENSE' where seq = 2").update();
		assertThat(command("verify-journal")).isEqualTo(3);
		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("Entry 2 is filed under another act, case or type");
	}

	@Test
	void verifyJournalOnPostgresNeedsNoMoreThanToRead() {
		try (TestDatabase database = TestDatabase.postgres()) {
			String reader = "reader_" + Long.toHexString(System.nanoTime());
			database.jdbc().sql("create role " + reader + " login password 'reads'").update();
			database.jdbc().sql("grant select on journal, journal_head to " + reader).update();
			Secrets secrets = new Secrets(new MockEnvironment().withProperty("jasypt.encryptor.password", "a key for this test"));
			assertThat(command("verify-journal", Map.of("spring.datasource.url", database.url().replaceFirst("\\?.*", ""),
					"spring.datasource.username", reader, "spring.datasource.password", "ENC(" + secrets.encrypt("reads") + ")",
					"jasypt.encryptor.password", "a key for this test")))
				.as(this.said.toString(StandardCharsets.UTF_8))
				.isZero();
		}
	}

	private int command(String mode) {
		return command(mode, Map.of());
	}

	private int command(String mode, Map<String, String> more) {
		int taken = this.elsewhere.getLocalPort();
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.putAll(Map.of("spring.config.location", "classpath:/", "spring.profiles.active", "", "liaison.node.unit", "GD",
				"liaison.node.peer", "HK", "liaison.node.realm", "test", "spring.datasource.url", NodeStart.h2(this.folder),
				"liaison.exchange.peer-url", peer(), "server.port", taken, "server.address", "127.0.0.1",
				"liaison.exchange.port", taken));
		settings.putAll(Map.of("liaison.officers[0].code", "gd.head", "liaison.officers[0].name.zhHant", "某",
				"liaison.officers[0].name.zhHans", "某", "liaison.officers[0].post.zhHant", "主任",
				"liaison.officers[0].post.zhHans", "主任", "liaison.officers[0].roles", "HEAD", "liaison.officers[0].language",
				"ZH_HANS_CN", "liaison.officers[0].password", "correct horse battery staple"));
		settings.putAll(mail());
		settings.putAll(TrialKeys.settings(backups.resolve("keys"), "GD", "HK"));
		settings.putAll(more);
		Stream<String> arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
		PrintStream console = new PrintStream(this.said, true, StandardCharsets.UTF_8);
		return new Launch(console, console).run(Stream.concat(Stream.of(mode), arguments).toArray(String[]::new));
	}

	private static Map<String, Object> mail() {
		return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", SERVER.getSmtp().getPort(), "liaison.mail.from",
				"liaison@gd.example");
	}

	private void nothingLeftTheHouse() {
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(catchThrowable(this.elsewhere::accept))
			.as("nobody connected to the peer")
			.isInstanceOf(SocketTimeoutException.class);
	}

	/** What a rebuild must leave alone, row by row. */
	private List<String> working() {
		List<String> rows = new ArrayList<>();
		for (String table : List.of("journal", "journal_head", "mail", "exchange_outbound", "exchange_progress",
				"exchange_alarm", "draft", "local_number", "officer", "account")) {
			jdbc().sql("select * from " + table + " order by 1, 2").query().listOfRows().forEach(row -> {
				row.replaceAll((name, value) -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
				rows.add(table + " " + row);
			});
		}
		return rows;
	}

	private static int acts(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from journal").query(Integer.class).single();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(new DriverManagerDataSource(NodeStart.h2(this.folder)));
	}

	private String peer() {
		return "http://127.0.0.1:" + this.elsewhere.getLocalPort();
	}

	private Path file() {
		return this.folder.resolve("liaison.mv.db");
	}

}
