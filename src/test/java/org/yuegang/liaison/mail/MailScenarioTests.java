package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.node.ObjectNode;

/** Both nodes and a real mail server: every mail is expected, this mail and no other. */
class MailScenarioTests {

	private static final String CANARY = "金絲雀";

	@RegisterExtension
	static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withPerMethodLifecycle(false);

	@Test
	void writesToTheOfficersConcernedOnBothSidesAndTellsNothingOfTheCase() throws Exception {
		try (TestPair pair = TestPair.start(node -> node.set("spring.mail.host", "127.0.0.1")
			.set("spring.mail.port", SERVER.getSmtp().getPort())
			.set("liaison.mail.from", "liaison@node.example")
			.set("liaison.base-url", "https://liaison.example"))) {
			Cases cases = new Cases(pair);
			ObjectNode notice = (ObjectNode) Notices.read("salamander");
			notice.put("urgency", "FLASH");
			for (String field : List.of("subject", "summary", "scope", "attention")) {
				notice.putObject(field).put("zhHant", CANARY + "的事").put("zhHans", CANARY + "的事");
			}
			((ObjectNode) notice.at("/products/0/name")).put("zhHant", CANARY).put("zhHans", CANARY);
			String ref = cases.issued("GD", notice);
			pair.settle();
			assertThat(delivered(pair)).containsExactlyInAnyOrder(
					"gd.verifier@gd.example 【特急】" + ref + "：通报已提交，请核实", "gd.issuer@gd.example 【特急】" + ref + "：通报已核实，请签发",
					"hk.duty@hk.example 【特急】粤食安办港通〔2026〕1号：請閱覽通報並確認收悉",
					"hk.liaison@hk.example 【特急】粤食安办港通〔2026〕1号：請閱覽通報並確認收悉");

			pair.clock().advance(Duration.ofMinutes(30));
			pair.settle();
			assertThat(delivered(pair))
				.containsExactly("hk.duty@hk.example 【特急】粤食安办港通〔2026〕1号：催辦：我方尚未辦理「確認收悉」，請即處理");

			cases.acknowledge("HK", cases.refThere("GD", ref));
			pair.settle();
			assertThat(delivered(pair)).containsExactlyInAnyOrder(
					"gd.duty@gd.example 【特急】粤食安办港通〔2026〕1号：对方已确认收悉",
					"gd.issuer@gd.example 【特急】粤食安办港通〔2026〕1号：对方已确认收悉",
					"gd.liaison@gd.example 【特急】粤食安办港通〔2026〕1号：对方已确认收悉");
			assertThat(delivered(pair)).isEmpty();
		}
	}

	/** Hands over what waits on both nodes; what the server got, as recipient and subject line. */
	private static List<String> delivered(TestPair pair) throws Exception {
		pair.guangdong().bean(MailPump.class).deliverNow();
		pair.hongKong().bean(MailPump.class).deliverNow();
		MimeMessage[] received = SERVER.getReceivedMessages();
		SERVER.purgeEmailFromAllMailboxes();
		for (MimeMessage message : received) {
			assertThat(message.getSubject() + message.getContent()).doesNotContain(CANARY);
			assertThat(message.getContent().toString()).contains("https://liaison.example/incidents/I2026-000");
		}
		return Arrays.stream(received).map(MailScenarioTests::line).toList();
	}

	private static String line(MimeMessage message) {
		try {
			return message.getAllRecipients()[0] + " " + message.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
