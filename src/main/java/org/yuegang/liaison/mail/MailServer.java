package org.yuegang.liaison.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Misconfigured;

/** The SMTP server of {@code spring.mail.*}, if there is one, and the address this node writes from. */
@Component
class MailServer {

	private final @Nullable JavaMailSenderImpl sender;

	private final String from;

	@Autowired
	MailServer(ObjectProvider<JavaMailSenderImpl> sender, @Value("${liaison.mail.from:}") String from) {
		this(sender.getIfAvailable(), from);
	}

	MailServer(@Nullable JavaMailSenderImpl sender, String from) {
		if (sender != null && from.isBlank()) {
			throw new Misconfigured("spring.mail.host is set but liaison.mail.from is not: give the address that this node's mail comes from.");
		}
		this.sender = sender;
		this.from = from;
	}

	boolean isConfigured() {
		return this.sender != null;
	}

	/** A Message-ID in this node's own mail domain (RFC 5322, section 3.6.4), without angle brackets. */
	String messageId(UUID id) {
		return id + "@" + (this.from.contains("@") ? this.from.substring(this.from.indexOf('@') + 1) : "liaison.invalid");
	}

	/** A connection that opens with its first mail. Only where a server is configured. */
	MailConnection connection() {
		if (this.sender == null) {
			throw new IllegalStateException("There is no mail server");
		}
		return new MailConnection(this.sender, this.from);
	}

}
