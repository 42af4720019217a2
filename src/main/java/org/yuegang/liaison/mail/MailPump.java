package org.yuegang.liaison.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BackOff;

/**
 * Hands due mails to the server, a burst over one connection. It looks for due rows and remembers nothing: a mail
 * that was handed over but not marked, because the process died in between, is due again when its lease ends and goes
 * out with the same Message-ID. No transaction is open while it talks to the server.
 */
@Component
public class MailPump {

	/** Longer than one conversation can take with the timeouts of {@code spring.mail.properties}. */
	static final Duration LEASE = Duration.ofSeconds(30);

	/** How long a mail is tried (RFC 5321, section 4.5.4.1, asks for four to five days). */
	static final Duration GIVE_UP = Duration.ofDays(5);

	/** How old a held mail may be to go out once there is a server: what it asks is shown on the desk anyway. */
	static final Duration FRESH = Duration.ofDays(1);

	private static final BackOff WAIT = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(5));

	private static final Logger log = LoggerFactory.getLogger(MailPump.class);

	private final MailOutbox outbox;

	private final MailServer server;

	private final Clock clock;

	MailPump(MailOutbox outbox, MailServer server, Clock clock) {
		this.outbox = outbox;
		this.server = server;
		this.clock = clock;
	}

	/** Queues the fresh ones of the mails held for want of a server; does nothing without one. */
	void releaseHeld() {
		if (this.server.isConfigured()) {
			Instant now = this.clock.instant();
			int released = this.outbox.release(now.minus(FRESH), now);
			if (released > 0) {
				log.info("{} held mails are queued", released);
			}
		}
	}

	/**
	 * Hands over everything that is due now; on return nothing is due, or the server cannot be reached.
	 * @return how many the server took
	 */
	public int deliverNow() {
		if (!this.server.isConfigured()) {
			return 0;
		}
		int taken = 0;
		try (MailConnection connection = this.server.connection()) {
			for (Optional<Mail> due = claim(); due.isPresent(); due = claim()) {
				Mail mail = due.get();
				Handover handover = connection.handOver(mail);
				record(mail, handover);
				taken += handover instanceof Handover.Taken ? 1 : 0;
			}
		}
		return taken;
	}

	private Optional<Mail> claim() {
		return this.outbox.claim(this.clock.instant(), LEASE);
	}

	private void record(Mail mail, Handover handover) {
		Instant now = this.clock.instant();
		switch (handover) {
			case Handover.Taken() -> this.outbox.sent(mail, now);
			case Handover.Refused(String reason) -> refuse(mail, reason);
			case Handover.Postponed(String reason) -> postpone(mail, now, reason);
			case Handover.Unreachable(String reason) -> {
				postpone(mail, now, reason);
				this.outbox.postponeDue(now, now.plus(WAIT.after(mail.attempts() + 1)), reason);
			}
		}
	}

	private void postpone(Mail mail, Instant now, String reason) {
		if (mail.createdAt().plus(GIVE_UP).isBefore(now)) {
			refuse(mail, "Given up: " + reason);
		}
		else {
			log.warn("Mail {} is tried again later: {}", mail.messageId(), reason);
			this.outbox.postpone(mail, now.plus(WAIT.after(mail.attempts() + 1)), reason);
		}
	}

	private void refuse(Mail mail, String reason) {
		log.warn("Mail {} is refused: {}", mail.messageId(), reason);
		this.outbox.refused(mail, reason);
	}

}
