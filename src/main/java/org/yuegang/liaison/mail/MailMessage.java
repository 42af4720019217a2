package org.yuegang.liaison.mail;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.yuegang.liaison.system.LocalTimes;

/**
 * A mail as it goes over the wire, the same at every attempt: Message-ID and Date are those of its composition, and
 * {@code Auto-Submitted} keeps absence notes from answering it (RFC 3834, section 5).
 */
final class MailMessage extends MimeMessage {

	private final String messageId;

	MailMessage(Session session, Mail mail, String from) throws MessagingException {
		super(session);
		this.messageId = mail.messageId();
		setFrom(new InternetAddress(from));
		setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address()));
		setSubject(mail.headline(), StandardCharsets.UTF_8.name());
		setText(mail.text(), StandardCharsets.UTF_8.name());
		// setSentDate would write the machine's own zone.
		setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.createdAt().atOffset(LocalTimes.ZONE)));
		setHeader("Content-Language", mail.language().tag());
		setHeader("Auto-Submitted", "auto-generated");
		saveChanges();
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", "<" + this.messageId + ">");
	}

}
