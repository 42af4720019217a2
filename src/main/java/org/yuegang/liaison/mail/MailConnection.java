package org.yuegang.liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One SMTP conversation, kept while there is work. A server may end it between two mails (421, or a limit on mails a
 * connection); the mail that met the end is tried once more on a new one.
 */
final class MailConnection implements AutoCloseable {

	private static final int LONGEST_REASON = 300;

	private static final Logger log = LoggerFactory.getLogger(MailConnection.class);

	private final JavaMailSenderImpl server;

	private final Session session;

	private final String from;

	private @Nullable Transport transport;

	MailConnection(JavaMailSenderImpl server, String from) {
		this.server = server;
		this.session = server.getSession();
		this.from = from;
	}

	Handover handOver(Mail mail) {
		boolean kept = this.transport != null && this.transport.isConnected();
		try {
			Transport open = kept && this.transport != null ? this.transport : open();
			return handOver(mail, open, kept);
		}
		catch (MessagingException ex) {
			return new Handover.Unreachable(reason(ex));
		}
	}

	private Handover handOver(Mail mail, Transport open, boolean kept) throws MessagingException {
		MailMessage message = new MailMessage(this.session, mail, this.from);
		try {
			open.sendMessage(message, message.getAllRecipients());
			return new Handover.Taken();
		}
		catch (MessagingException ex) {
			String refusal = refusal(ex);
			if (refusal != null) {
				return new Handover.Refused(refusal);
			}
			if (kept && !open.isConnected()) {
				return handOver(mail, open(), false);
			}
			return new Handover.Postponed(reason(ex));
		}
	}

	private Transport open() throws MessagingException {
		close();
		String protocol = this.server.getProtocol();
		Transport next = this.session
			.getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
		next.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(), this.server.getPassword());
		this.transport = next;
		return next;
	}

	/** The permanent word on the recipient or on the message; a refusal of the sender or the session is our own fault. */
	private static @Nullable String refusal(MessagingException ex) {
		for (Exception each = ex; each != null; each = each instanceof MessagingException one ? one.getNextException()
				: null) {
			if (each instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5) {
				return reason(address);
			}
			if (each instanceof SMTPSendFailedException send && send.getReturnCode() / 100 == 5
					&& !send.getCommand().startsWith("MAIL")) {
				return reason(send);
			}
		}
		return null;
	}

	/** The innermost word is the server's own. */
	private static String reason(MessagingException ex) {
		MessagingException innermost = ex;
		while (innermost.getNextException() instanceof MessagingException next) {
			innermost = next;
		}
		String text = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
		String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
	}

	@Override
	public void close() {
		Transport old = this.transport;
		this.transport = null;
		if (old != null) {
			try {
				old.close();
			}
			catch (MessagingException ex) {
				// What the server took stays taken; a QUIT that went unanswered changes nothing.
				log.debug("The mail connection did not end in order", ex);
			}
		}
	}

}
