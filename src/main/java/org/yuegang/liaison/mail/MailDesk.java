package org.yuegang.liaison.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.Act;
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

	private final Officers officers;

	private final NodeIdentity node;

	private final Clock clock;

	MailDesk(MailOutbox outbox, MailText text, MailServer server, Officers officers, NodeIdentity node, Clock clock) {
		this.outbox = outbox;
		this.text = text;
		this.server = server;
		this.officers = officers;
		this.node = node;
		this.clock = clock;
	}

	boolean isOurs(Act act) {
		return act.unit().equals(this.node.unit());
	}

	/** Writes to the officer, unless the same occasion wrote to him before. */
	void post(MailCase of, Asked asked, Officer officer, Act about, String occasion) {
		if (this.outbox.wrote(occasion, officer.code())) {
			return;
		}
		Words words = this.text.compose(of, asked, officer.language());
		String address = this.officers.mailOf(officer.code()).orElse("");
		boolean goes = this.server.isConfigured() && !address.isEmpty();
		Instant now = this.clock.instant();
		this.outbox.add(new Mail(0, this.server.messageId(UUID.randomUUID()), occasion, about.id(), about.subject(),
				asked.kind(), officer.code(), address, officer.language(), words.headline(), words.text(),
				goes ? MailState.QUEUED : MailState.HELD, 0, goes ? now : null, null, now, null));
	}

}
