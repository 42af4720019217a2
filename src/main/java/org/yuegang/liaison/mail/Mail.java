package org.yuegang.liaison.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Language;

/**
 * One mail to one officer of this node's unit, with its delivery record.
 *
 * @param seq rises with each mail of this node
 * @param messageId the RFC 5322 Message-ID without its angle brackets, the same at every attempt
 * @param occasion what it was written for: an act, or a step of a ladder; one mail each to an officer
 * @param about the act it is about
 * @param subject the case, whose content stands nowhere in the mail
 * @param headline the mail's subject line
 * @param attempts how often it was tried
 * @param lastError the server's word on the last failure, without control characters
 */
public record Mail(long seq, String messageId, String occasion, UUID about, UUID subject, String kind, String officer,
		String address, Language language, String headline, String text, MailState state, int attempts,
		@Nullable Instant nextTryAt, @Nullable String lastError, Instant createdAt, @Nullable Instant sentAt) {
}
