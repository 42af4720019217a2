package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.MovableClock;

/** A real SMTP conversation with GreenMail behind a proxy that counts and disturbs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractMailPumpTests {

	@RegisterExtension
	static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withPerMethodLifecycle(false);

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T02:00:00Z"));

	private SmtpProxy proxy;

	private TestDatabase database;

	private MailServer server;

	private MailOutbox outbox;

	private MailPump pump;

	abstract TestDatabase database();

	@BeforeAll
	void start() throws IOException {
		this.proxy = new SmtpProxy(SERVER.getSmtp().getPort());
		this.database = database();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.proxy.port());
		this.server = new MailServer(sender, "liaison@hk.example");
		this.outbox = new MailOutbox(this.database.jdbc(), this.database.batches(), this.database.transactions());
		this.pump = new MailPump(this.outbox, this.server, this.clock);
	}

	@AfterAll
	void stop() throws IOException {
		this.database.close();
		this.proxy.close();
	}

	@BeforeEach
	void nothingWaits() {
		this.database.jdbc().sql("delete from mail").update();
	}

	@AfterEach
	void emptyMailboxes() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
	}

	@Test
	void handsOverABurstInOneConversation() {
		for (int number = 1; number <= 30; number++) {
			queue("duty@hk.example");
		}
		int before = this.proxy.conversations();
		assertThat(this.pump.deliverNow()).isEqualTo(30);
		assertThat(this.proxy.conversations() - before).isEqualTo(1);
		assertThat(SERVER.getReceivedMessages()).hasSize(30);
		assertThat(all()).allMatch(mail -> mail.state() == MailState.SENT && mail.sentAt() != null);
	}

	@Test
	void opensNoConversationWhenNothingIsDue() {
		int before = this.proxy.conversations();
		assertThat(this.pump.deliverNow()).isZero();
		assertThat(this.proxy.conversations()).isEqualTo(before);
	}

	@Test
	void showsAPermanentRefusalAndGoesOnWithTheOthers() {
		this.proxy.answer("gone@hk.example", "550 5.1.1 no such mailbox");
		queue("gone@hk.example");
		queue("duty@hk.example");
		int before = this.proxy.conversations();
		assertThat(this.pump.deliverNow()).isEqualTo(1);
		assertThat(this.proxy.conversations() - before).isEqualTo(1);
		assertThat(to("gone@hk.example").state()).isEqualTo(MailState.REFUSED);
		assertThat(to("gone@hk.example").lastError()).contains("550 5.1.1 no such mailbox").doesNotContain("\n");
		assertThat(to("duty@hk.example").state()).isEqualTo(MailState.SENT);
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.pump.deliverNow()).isZero();
	}

	@Test
	void triesATemporaryFailureAgainLaterAndWaitsLongerEachTime() {
		this.proxy.answer("busy@hk.example", "451 4.3.0 try again");
		queue("busy@hk.example");
		assertThat(this.pump.deliverNow()).isZero();
		Mail first = to("busy@hk.example");
		assertThat(first.state()).isEqualTo(MailState.RETRYING);
		assertThat(first.lastError()).contains("451 4.3.0 try again");
		assertThat(first.nextTryAt()).isEqualTo(this.clock.instant().plusSeconds(5));
		assertThat(this.pump.deliverNow()).isZero();
		assertThat(to("busy@hk.example").attempts()).isEqualTo(1);
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.pump.deliverNow()).isZero();
		assertThat(to("busy@hk.example").nextTryAt()).isEqualTo(this.clock.instant().plusSeconds(10));
		this.proxy.serve("busy@hk.example");
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(this.pump.deliverNow()).isEqualTo(1);
		assertThat(to("busy@hk.example").attempts()).isEqualTo(3);
	}

	@Test
	void givesUpAfterFiveDays() {
		this.proxy.answer("busy@hk.example", "451 4.3.0 try again");
		queue("busy@hk.example");
		this.clock.advance(Duration.ofDays(5).plusSeconds(1));
		this.pump.deliverNow();
		assertThat(to("busy@hk.example").state()).isEqualTo(MailState.REFUSED);
		assertThat(to("busy@hk.example").lastError()).startsWith("Given up: ");
		this.proxy.serve("busy@hk.example");
	}

	@Test
	void waitsWhileTheServerIsDownAndSendsWhenItIsBack() throws IOException {
		queue("duty@hk.example");
		queue("liaison@hk.example");
		this.proxy.down();
		assertThat(this.pump.deliverNow()).isZero();
		assertThat(all()).allMatch(mail -> mail.state() == MailState.RETRYING && mail.lastError() != null);
		this.proxy.up();
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.pump.deliverNow()).isEqualTo(2);
		assertThat(recipients()).containsExactlyInAnyOrder("duty@hk.example", "liaison@hk.example");
	}

	@Test
	void goesOnInANewConversationWhenTheServerEndsTheOld() {
		queue("duty@hk.example");
		queue("liaison@hk.example");
		this.proxy.endConversationAfterNextMail();
		int before = this.proxy.conversations();
		assertThat(this.pump.deliverNow()).isEqualTo(2);
		assertThat(this.proxy.conversations() - before).isEqualTo(2);
		assertThat(recipients()).containsExactlyInAnyOrder("duty@hk.example", "liaison@hk.example");
	}

	@Test
	void repeatsWithTheSameMessageIdWhenTheReceiptIsLost() throws MessagingException {
		queue("duty@hk.example");
		this.proxy.loseNextReceipt();
		assertThat(this.pump.deliverNow()).isZero();
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.pump.deliverNow()).isEqualTo(1);
		assertTwoCopiesOfOneMail();
	}

	/** What a process leaves behind that dies between handing over and marking: a claimed mail that was sent. */
	@Test
	void repeatsWithTheSameMessageIdAfterACrash() throws MessagingException {
		queue("duty@hk.example");
		Mail claimed = this.outbox.claim(this.clock.instant(), MailPump.LEASE).orElseThrow();
		try (MailConnection connection = this.server.connection()) {
			assertThat(connection.handOver(claimed)).isInstanceOf(Handover.Taken.class);
		}
		assertThat(this.pump.deliverNow()).isZero();
		this.clock.advance(MailPump.LEASE);
		assertThat(this.pump.deliverNow()).isEqualTo(1);
		assertTwoCopiesOfOneMail();
	}

	@Test
	void sendsHeldMailOfTheLastDayOnceThereIsAServerAndKeepsOlderHeld() {
		Instant now = this.clock.instant();
		this.outbox.add(List.of(mail("old@hk.example", MailState.HELD, now.minus(MailPump.FRESH).minusSeconds(1))));
		this.outbox.add(List.of(mail("fresh@hk.example", MailState.HELD, now.minus(MailPump.FRESH))));
		this.outbox.add(List.of(mail("", MailState.HELD, now)));
		this.pump.releaseHeld();
		assertThat(this.pump.deliverNow()).isEqualTo(1);
		assertThat(recipients()).containsExactly("fresh@hk.example");
		assertThat(to("old@hk.example").state()).isEqualTo(MailState.HELD);
		assertThat(to("").state()).isEqualTo(MailState.HELD);
	}

	@Test
	void listsTheLatestFirstAndByOfficerAndState() {
		queue("duty@hk.example");
		queue("liaison@hk.example");
		this.pump.deliverNow();
		queue("duty@hk.example");
		List<Mail> latest = this.outbox.list(null, null, Long.MAX_VALUE, 2);
		assertThat(latest).extracting(Mail::address).containsExactly("duty@hk.example", "liaison@hk.example");
		assertThat(this.outbox.list("hk.duty", MailState.SENT, latest.getLast().seq(), 10)).extracting(Mail::address)
			.containsExactly("duty@hk.example");
		assertThat(this.outbox.list("hk.head", null, Long.MAX_VALUE, 10)).isEmpty();
	}

	private void assertTwoCopiesOfOneMail() throws MessagingException {
		MimeMessage[] received = SERVER.getReceivedMessages();
		assertThat(received).hasSize(2);
		assertThat(received[0].getMessageID()).isEqualTo("<" + to("duty@hk.example").messageId() + ">")
			.isEqualTo(received[1].getMessageID());
		assertThat(received[0].getHeader("Date")).isEqualTo(received[1].getHeader("Date"));
	}

	private void queue(String address) {
		this.outbox.add(List.of(mail(address, MailState.QUEUED, this.clock.instant())));
	}

	private static Mail mail(String address, MailState state, Instant at) {
		UUID id = UUID.randomUUID();
		return new Mail(0, id + "@hk.example", id.toString(), id, id, "ACKNOWLEDGE", "hk.duty", address,
				Language.ZH_HANT_HK, "請閱覽通報並確認收悉", "編號：I2026-0001\n", state, 0,
				state == MailState.QUEUED ? at : null, null, at, null);
	}

	private Mail to(String address) {
		return all().stream().filter(mail -> mail.address().equals(address)).findFirst().orElseThrow();
	}

	private List<Mail> all() {
		return this.outbox.list(null, null, Long.MAX_VALUE, 100);
	}

	private static List<String> recipients() {
		return Arrays.stream(SERVER.getReceivedMessages()).map(AbstractMailPumpTests::recipient).toList();
	}

	private static String recipient(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
