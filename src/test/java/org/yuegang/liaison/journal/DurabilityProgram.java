package org.yuegang.liaison.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.MovableClock;

/**
 * Run under strace by {@link DurabilityTraceTests}: appends acts to a journal on an H2 file and, after each, writes
 * one line, which stands for the answer to an officer, the hand-over to a carrier or the receipt. Line 0 is the start.
 */
final class DurabilityProgram {

	/** What a line of the file begins with; strace shows the bytes written. */
	static final String ANSWER = "ANSWER ";

	private DurabilityProgram() {
	}

	/** @param arguments {@code durable} or {@code plain}, how many acts, and the file for the answers */
	public static void main(String[] arguments) throws IOException {
		int acts = Integer.parseInt(arguments[1]);
		Path answers = Path.of(arguments[2]);
		try (TestDatabase database = TestDatabase.h2()) {
			TestJournal journal = new TestJournal(database, new MovableClock(Instant.parse("2026-11-20T02:00:00Z")),
					List.of(), List.of());
			answer(answers, 0);
			for (int n = 1; n <= acts; n++) {
				Act act = journal.act(UUID.randomUUID(), "incident.ISSUE", n);
				if (arguments[0].equals("durable")) {
					journal.append(act);
				}
				else {
					new TransactionTemplate(database.transactions())
						.executeWithoutResult(status -> journal.journal().append(act, Origin.LOCAL));
				}
				answer(answers, n);
			}
		}
	}

	private static void answer(Path answers, int n) throws IOException {
		Files.writeString(answers, ANSWER + n + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

}
