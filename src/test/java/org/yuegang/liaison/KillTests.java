package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.Remains.Sent;
import org.yuegang.liaison.Remains.Stored;
import org.yuegang.liaison.Remains.Written;
import org.yuegang.liaison.journal.Act;

/**
 * Kills node processes with {@code kill -9} on the way of an issued notice, from the command to the mail on the other
 * side, and starts them again. Each test stops the processes between two points, shows by what the dead one left on
 * disk that it was there, and lets the case go on to its acknowledgement; nothing may be lost or take effect twice.
 */
@EnabledOnOs(OS.LINUX)
class KillTests {

	@RegisterExtension
	private static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withPerMethodLifecycle(false);

	/** Longer than a mail is leased for. */
	private static final Duration LEASE_OVER = Duration.ofSeconds(31);

	@TempDir
	private static Path folder;

	/** The mails that were handed over and could not be marked. */
	private static final Set<String> TWICE = new HashSet<>();

	private static KillPair pair;

	@BeforeAll
	static void start() {
		pair = new KillPair(folder, MAIL.getSmtp().getPort());
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@BeforeEach
	void bothServe() {
		pair.revive();
	}

	@Test
	void losesNothingWithTheCommandReceived() throws MessagingException {
		KilledIssue issue = issue("GD").killed(List.of("GD"), Map.of("GD", KillPoint.COMMAND_RECEIVED)).withoutAnswer();
		assertThat(remains("GD").acts(issue.subject())).containsExactly("incident.SUBMIT", "incident.VERIFY");
		goesOn(issue, false);
	}

	@Test
	void losesNothingWithTheActNotYetCommitted() throws MessagingException {
		KilledIssue issue = issue("HK").killed(List.of("HK"), Map.of("HK", KillPoint.ACT_WRITTEN)).withoutAnswer();
		assertThat(remains("HK").acts(issue.subject())).containsExactly("incident.SUBMIT", "incident.VERIFY");
		assertThat(remains("HK").sent(issue.subject(), "incident.ISSUE")).isEmpty();
		goesOn(issue, false);
	}

	@Test
	void losesNothingWithTheActCommitted() throws MessagingException {
		KilledIssue issue = issue("GD").killed(List.of("GD"), Map.of("GD", KillPoint.ACT_COMMITTED)).withoutAnswer();
		assertThat(remains("GD").acts(issue.subject())).containsOnlyOnce("incident.ISSUE");
		assertThat(sent(issue)).matches(row -> row.attempts() == 0 && row.receipt() == null);
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheMessageHandedOver() throws MessagingException {
		KilledIssue issue = issue("GD").killed(List.of("GD", "HK"), Map.of("HK", KillPoint.MESSAGE_HANDED_OVER))
			.answered();
		assertThat(sent(issue)).matches(row -> row.attempts() > 0 && row.receipt() == null);
		assertThat(remains("HK").stored(issue.subject())).isEmpty();
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheMessageTakenUpByThePeer() throws MessagingException {
		KilledIssue issue = issue("GD").killed(List.of("HK"), Map.of("HK", KillPoint.MESSAGE_TAKEN_UP)).answered();
		assertThat(remains("HK").stored(issue.subject())).isEmpty();
		assertThat(remains("HK").acts(issue.subject())).isEmpty();
		assertThat(sent(issue)).matches(row -> row.attempts() > 0 && row.receipt() == null);
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheMessageStoredByThePeer() throws MessagingException {
		KilledIssue issue = issue("HK").killed(List.of("GD"), Map.of("GD", KillPoint.MESSAGE_STORED)).answered();
		assertThat(stored(issue)).matches(row -> "APPLIED".equals(row.outcome()));
		assertThat(remains("GD").acts(issue.subject())).containsOnlyOnce("incident.ISSUE", Act.RECEIVED);
		assertThat(remains("GD").mails(issue.subject())).hasSize(2).allMatch(mail -> mail.state().equals("QUEUED"));
		assertThat(sent(issue)).matches(row -> row.receipt() == null);
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheMessageOnlyStoredByThePeer() throws MessagingException {
		KilledIssue issue = issue("HK").storedFirst()
			.killed(List.of("GD"), Map.of("GD", KillPoint.MESSAGE_STORED))
			.answered();
		assertThat(stored(issue)).matches(row -> row.outcome() == null);
		assertThat(sent(issue)).matches(row -> row.receipt() == null);
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheAnswerUnread() throws MessagingException {
		KilledIssue issue = issue("GD").killed(List.of("GD"), Map.of("GD", KillPoint.ANSWER_IN_HAND)).answered();
		assertThat(sent(issue)).matches(row -> row.attempts() > 0 && row.receipt() == null);
		assertThat(stored(issue)).isNotNull();
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheReceiptStored() throws MessagingException {
		KilledIssue issue = issue("GD").storedFirst().killed(List.of("GD", "HK"),
				Map.of("GD", KillPoint.RECEIPT_STORED, "HK", KillPoint.ACT_TAKEN_UP)).answered();
		assertThat(sent(issue)).matches(row -> row.receipt() != null && row.answer() == null);
		assertThat(stored(issue)).matches(row -> row.outcome() == null);
		assertThat(remains("HK").acts(issue.subject())).isEmpty();
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheActAppliedByThePeer() throws MessagingException {
		KilledIssue issue = issue("GD").storedFirst()
			.killed(List.of("HK"), Map.of("HK", KillPoint.ACT_APPLIED))
			.answered();
		assertThat(stored(issue)).matches(row -> "APPLIED".equals(row.outcome()));
		assertThat(remains("HK").mails(issue.subject())).hasSize(2).allMatch(mail -> mail.state().equals("QUEUED"));
		goesOn(issue, true);
	}

	@Test
	void losesNothingWithTheMailHandedOver() throws MessagingException {
		KilledIssue issue = issue("HK").killed(List.of("GD"), Map.of("GD", KillPoint.MAIL_HANDED_OVER)).answered();
		List<Written> mails = remains("GD").mails(issue.subject());
		assertThat(mails).hasSize(2).allMatch(mail -> mail.state().equals("QUEUED"));
		Map<String, List<MimeMessage>> arrived = arrived();
		assertThat(mails).filteredOn(mail -> arrived.containsKey(mail.messageId()))
			.singleElement()
			.satisfies(mail -> TWICE.add(mail.messageId()));
		pair.node("GD").ahead(LEASE_OVER);
		goesOn(issue, true);
	}

	private static KilledIssue issue(String maker) {
		return new KilledIssue(pair, maker);
	}

	private static Remains remains(String unit) {
		return pair.node(unit).remains();
	}

	private static Sent sent(KilledIssue issue) {
		List<Sent> rows = remains(issue.maker()).sent(issue.subject(), "incident.ISSUE");
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	private static Stored stored(KilledIssue issue) {
		List<Stored> rows = remains(issue.other()).stored(issue.subject());
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	private static void goesOn(KilledIssue issue, boolean madeBefore) throws MessagingException {
		issue.goesOn(madeBefore);
		Remains guangdong = remains("GD");
		Remains hongKong = remains("HK");
		KillAudit.bothAreInStep(guangdong, hongKong);
		KillAudit.wentOnce(issue, issue.maker().equals("GD") ? guangdong : hongKong,
				issue.maker().equals("GD") ? hongKong : guangdong);
		List<String> expected = new ArrayList<>();
		guangdong.mails().forEach(mail -> expected.add(mail.messageId()));
		hongKong.mails().forEach(mail -> expected.add(mail.messageId()));
		expected.addAll(TWICE);
		List<String> came = new ArrayList<>();
		arrived().forEach((id, copies) -> copies.forEach(copy -> came.add(id)));
		assertThat(came).containsExactlyInAnyOrderElementsOf(expected);
		for (String id : TWICE) {
			List<MimeMessage> copies = arrived().get(id);
			assertThat(written(copies.getFirst())).isEqualTo(written(copies.getLast()));
		}
	}

	/** A mail as its recipient reads it, without what the server noted on it. */
	private static List<Object> written(MimeMessage mail) throws MessagingException {
		return List.of(mail.getAllRecipients()[0], mail.getSentDate(), mail.getSubject(), GreenMailUtil.getBody(mail));
	}

	/** What the server took, by Message-ID. */
	private static Map<String, List<MimeMessage>> arrived() throws MessagingException {
		Map<String, List<MimeMessage>> byId = new TreeMap<>();
		for (MimeMessage message : MAIL.getReceivedMessages()) {
			String id = message.getMessageID();
			byId.computeIfAbsent(id.substring(1, id.length() - 1), first -> new ArrayList<>()).add(message);
		}
		return byId;
	}

}
