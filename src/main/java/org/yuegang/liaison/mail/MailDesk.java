package org.yuegang.liaison.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.mail.MailText.Asked;
import org.yuegang.liaison.mail.MailText.Words;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;

/**
 * Puts a composed mail into the outbox: queued, or held while there is no server or the officer has no address. The
 * caller holds the journal's lock, so looking before writing is safe.
 */
@Component
class MailDesk {

	private final MailOutbox outbox;

	private final MailText text;

	private final MailServer server;

	private final NodeIdentity node;

	private final Clock clock;

	/** Whom an occasion wrote to. */
	private final KeptState<String, Set<String>> written = KeptState.once();

	MailDesk(MailOutbox outbox, MailText text, MailServer server, NodeIdentity node, Clock clock) {
		this.outbox = outbox;
		this.text = text;
		this.server = server;
		this.node = node;
		this.clock = clock;
	}

	boolean isOurs(Act act) {
		return act.unit().equals(this.node.unit());
	}

	/** Writes to each officer to whom the same occasion did not write before. */
	void post(Case of, Asked asked, Collection<Appointment> to, Act about, String occasion) {
		Set<String> written = this.written.once(occasion, () -> before(about, occasion));
		this.outbox.add(to.stream()
			.filter(one -> written.add(one.officer().code()))
			.map(one -> mail(of, asked, one, about, occasion))
			.toList());
	}

	/** An act that is an occasion of its own is one in the transaction of its making or receipt, and never again. */
	private Set<String> before(Act about, String occasion) {
		return occasion.equals(about.id().toString()) ? new HashSet<>() : new HashSet<>(this.outbox.written(occasion));
	}

	private Mail mail(Case of, Asked asked, Appointment to, Act about, String occasion) {
		Officer officer = to.officer();
		Words words = this.text.compose(of, asked, officer.language());
		String address = to.mail() == null ? "" : to.mail();
		boolean goes = this.server.isConfigured() && !address.isEmpty();
		Instant now = this.clock.instant();
		return new Mail(0, this.server.messageId(UUID.randomUUID()), occasion, about.id(), about.subject(),
				asked.kind(), officer.code(), address, officer.language(), words.headline(), words.text(),
				goes ? MailState.QUEUED : MailState.HELD, 0, goes ? now : null, null, now, null);
	}

}
