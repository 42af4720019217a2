package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuegang.liaison.system.Language;

class MailMessageTests {

	private static final Session SESSION = Session.getInstance(new Properties());

	@ParameterizedTest
	@CsvSource({ "ZH_HANT_HK, 【特急】港食粵通〔2026〕17號：請閱覽通報並確認收悉", "ZH_HANS_CN, 【特急】粤食安办港通〔2026〕17号：请阅看通报并确认收悉",
			"EN, [FLASH] 港食粵通〔2026〕17號: please read the notice and acknowledge it" })
	void arrivesAsItWasWrittenOverASevenBitWire(Language language, String headline) throws Exception {
		ByteArrayOutputStream wire = new ByteArrayOutputStream();
		MailMessage sent = new MailMessage(SESSION, mail(language, headline), "liaison@hk.example");
		sent.writeTo(wire);
		assertThat(wire.toString(StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}*");
		MimeMessage received = new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
		assertThat(received.getSubject()).isEqualTo(headline);
		assertThat(received.getContent().toString().replace("\r\n", "\n")).isEqualTo("編號／编号：17\n");
		assertThat(received.getContentType()).containsIgnoringCase("charset=UTF-8");
		assertThat(received.getHeader("Content-Language")).containsExactly(language.tag());
	}

	@Test
	void saysThatNobodyWroteItByHandAndWhenItWasComposed() throws Exception {
		MailMessage message = new MailMessage(SESSION, mail(Language.EN, "A subject"), "liaison@hk.example");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getHeader("Date")).containsExactly("Fri, 20 Nov 2026 10:00:00 +0800");
		assertThat(message.getMessageID()).isEqualTo("<one@hk.example>");
		message.saveChanges();
		assertThat(message.getMessageID()).isEqualTo("<one@hk.example>");
	}

	private static Mail mail(Language language, String headline) {
		UUID id = new UUID(1, 1);
		return new Mail(1, "one@hk.example", "x", id, id, "ACKNOWLEDGE", "hk.duty", "hk.duty@hk.example", language,
				headline, "編號／编号：17\n", MailState.QUEUED, 0, null, null, Instant.parse("2026-11-20T02:00:00Z"), null);
	}

}
