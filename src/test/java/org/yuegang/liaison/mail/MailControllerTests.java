package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.TestMessages;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.system.Language;

class MailControllerTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK");
		add("hk.duty", "第一封");
		add("hk.liaison", "第二封");
		add("hk.duty", "第三封");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void hasWordsForWhateverAFeatureAsks(Language language) {
		assertThat(node.beans(MailRules.class)).hasSizeGreaterThan(1)
			.flatExtracting(MailRules::rules)
			.flatExtracting(rule -> Stream.of(rule.kind(), rule.otherwise(), rule.stillAwaited())
				.filter(Objects::nonNull)
				.toList())
			.allSatisfy(kind -> assertThat(TestMessages.of("mail")
				.getMessage("mail.ask." + kind, new Object[] { "", "" }, language.locale())).isNotBlank());
	}

	@Test
	void showsAnOfficerHisOwnMailOnly() {
		ApiClient.Answer answer = node.as("hk.duty").get("/api/v1/mail");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("items")).extracting(mail -> mail.path("headline").asString())
			.containsExactly("第三封", "第一封");
		assertThat(answer.json().path("items").get(0).path("state").asString()).isEqualTo("HELD");
		assertThat(answer.json().path("items").get(0).path("language").asString()).isEqualTo("zh-Hant-HK");
	}

	@ParameterizedTest
	@CsvSource({ "hk.admin", "hk.auditor", "hk.liaison", "hk.head" })
	void showsEverybodysMailToThoseWhoOversee(String officer) {
		assertThat(node.as(officer).get("/api/v1/mail").json().path("items")).hasSize(3);
	}

	@Test
	void pagesByACursor() {
		var first = node.as("hk.admin").get("/api/v1/mail?limit=2").json();
		assertThat(first.path("items")).hasSize(2);
		var second = node.as("hk.admin").get("/api/v1/mail?limit=2&after=" + first.path("next").asString()).json();
		assertThat(second.path("items")).extracting(mail -> mail.path("headline").asString()).containsExactly("第一封");
		assertThat(second.has("next")).isFalse();
	}

	@Test
	void refusesAStateAndACursorThatAreNone() {
		assertThat(node.as("hk.admin").get("/api/v1/mail?state=LOST").status()).isEqualTo(400);
		assertThat(node.as("hk.admin").get("/api/v1/mail?after=x").status()).isEqualTo(400);
		assertThat(node.as("hk.admin").get("/api/v1/mail?state=SENT").json().path("items")).isEmpty();
	}

	private static void add(String officer, String headline) {
		UUID id = UUID.randomUUID();
		node.bean(MailOutbox.class)
			.add(List.of(new Mail(0, id + "@hk.example", id.toString(), id, id, "ACKNOWLEDGE", officer,
					officer + "@hk.example", Language.ZH_HANT_HK, headline, "編號：I2026-0001\n", MailState.HELD, 0, null,
					null, Instant.parse("2026-11-20T02:00:00Z"), null)));
	}

}
