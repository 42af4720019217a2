package org.yuegang.liaison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Verification;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.trial.NodeStart;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a node's H2 file holds, read from a copy of it.
 *
 * @param sent the outbound stream, in order
 * @param stored the inbound stream, in order
 */
record Remains(Verification verification, List<Made> journal, List<Incident> incidents, List<Sent> sent,
		List<Stored> stored, List<Written> mails, List<Numbered> numbers, int drafts, int alarms) {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	/** An act in the journal. */
	record Made(Act act, Origin origin) {
	}

	/** A row of the outbound stream; {@code receipt} is R1, {@code answer} what R2 said. */
	record Sent(long seq, String hash, UUID act, String type, UUID subject, int attempts, @Nullable String receipt,
			@Nullable String answer) {

		Passed passed() {
			return new Passed(this.seq, this.hash, this.act, this.receipt);
		}

	}

	/** A row of the inbound stream. */
	record Stored(long seq, String hash, UUID act, UUID subject, String receipt, @Nullable String outcome) {

		Passed passed() {
			return new Passed(this.seq, this.hash, this.act, this.receipt);
		}

	}

	/** What both sides of a stream must hold alike of a message. */
	record Passed(long seq, String hash, UUID act, @Nullable String receipt) {
	}

	record Written(String messageId, UUID subject, String kind, String officer, String state) {
	}

	/** A case's reference on this node. */
	record Numbered(UUID subject, String prefix, int number) {
	}

	/** @param file of a node that does not run */
	static Remains ofFile(Path file) {
		return copied(copy -> Files.copy(file, copy));
	}

	/** @param backup as H2 writes it while the node runs */
	static Remains ofBackup(Path backup) {
		return copied(copy -> {
			try (ZipFile zip = new ZipFile(backup.toFile());
					InputStream in = zip.getInputStream(zip.getEntry("liaison.mv.db"))) {
				Files.copy(in, copy);
			}
		});
	}

	/** The acts of a case by type, in the order this node recorded them. */
	List<String> acts(UUID subject) {
		return this.journal.stream()
			.filter(made -> made.act().subject().equals(subject))
			.map(made -> made.act().type())
			.toList();
	}

	/** The row of this case's message of that type, if it is on the stream. */
	List<Sent> sent(UUID subject, String type) {
		return this.sent.stream().filter(row -> row.subject().equals(subject) && row.type().equals(type)).toList();
	}

	List<Stored> stored(UUID subject) {
		return this.stored.stream().filter(row -> subject.equals(row.subject())).toList();
	}

	List<Written> mails(UUID subject) {
		return this.mails.stream().filter(mail -> mail.subject().equals(subject)).toList();
	}

	private static Remains copied(Copying copying) {
		try {
			Path folder = Files.createTempDirectory("liaison-remains");
			try {
				copying.to(folder.resolve("liaison.mv.db"));
				SingleConnectionDataSource source = new SingleConnectionDataSource(
						NodeStart.h2(folder) + ";IFEXISTS=TRUE", true);
				try {
					return read(source);
				}
				finally {
					source.destroy();
				}
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Remains read(SingleConnectionDataSource source) {
		JdbcClient jdbc = JdbcClient.create(source);
		return new Remains(new JournalVerifier(jdbc, JSON, new JdbcTransactionManager(source)).verify(),
				jdbc.sql("select act, origin from journal order by seq")
					.query((row, n) -> new Made(JSON.readValue(row.getString("act"), Act.class),
							Origin.valueOf(row.getString("origin"))))
					.list(),
				jdbc.sql("select state from incident order by id")
					.query((row, n) -> JSON.readValue(row.getString("state"), Incident.class))
					.list(),
				jdbc.sql("select * from exchange_outbound order by seq")
					.query((row, n) -> new Sent(row.getLong("seq"), row.getString("hash"),
							row.getObject("act_id", UUID.class), row.getString("type"),
							row.getObject("subject", UUID.class), row.getInt("attempts"),
							text(row.getBytes("receipt")), row.getString("answer")))
					.list(),
				jdbc.sql("select * from exchange_inbound order by seq")
					.query((row, n) -> new Stored(row.getLong("seq"), row.getString("hash"),
							row.getObject("act_id", UUID.class), row.getObject("subject", UUID.class),
							text(row.getBytes("receipt")), row.getString("outcome")))
					.list(),
				jdbc.sql("select message_id, subject, kind, officer, state from mail order by seq")
					.query(Written.class)
					.list(),
				jdbc.sql("select subject, prefix, number from local_number order by prefix, given_in, number")
					.query(Numbered.class)
					.list(),
				jdbc.sql("select count(*) from draft").query(Integer.class).single(),
				jdbc.sql("select count(*) from exchange_alarm").query(Integer.class).single());
	}

	private static @Nullable String text(byte @Nullable [] bytes) {
		return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
	}

	/** Puts a copy of the database at the path. */
	private interface Copying {

		void to(Path copy) throws IOException;

	}

}
