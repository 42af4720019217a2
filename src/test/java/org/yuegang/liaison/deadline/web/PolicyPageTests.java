package org.yuegang.liaison.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

class PolicyPageTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", start -> start.set("liaison.sweeper.background", false));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void saysAllTermsAndTheLadderAndThatTheyAreDefaults() {
		String page = PageClient.of(node, "hk.duty", "zh-Hant-HK").get("/policies").body();
		assertThat(page).contains("系統出廠預設", "現行", "確認收悉", "30 分鐘", "1 個共同工作天", "升級處理：承辦方單位主管、對方單位主管");
	}

	@Test
	void givesTheSameOverTheApi() {
		JsonNode policy = node.as("hk.duty").get("/api/v1/policies").expect(200).get(0);
		assertThat(policy.get("inForce").asBoolean()).isTrue();
		assertThat(policy.get("terms").valueStream()
			.filter(term -> term.get("kind").asString().equals("ACKNOWLEDGE") && term.get("urgency").asString().equals("FLASH"))
			.map(term -> term.at("/within").asString() + term.get("ladder").size())).containsExactly("PT30M4");
	}

	@Test
	void triesAPolicyAndSaysWhereNobodyWouldAnswer() {
		PageClient officer = PageClient.of(node, "hk.liaison", "en");
		assertThat(officer.get("/policies/shipped-1/trial?urgency=PRIORITY&every=24").body())
			.contains("180 calls, and somebody would answer each");
		Officers officers = node.bean(Officers.class);
		Appointment head = officers.appointment(officers.holding(Role.HEAD).getFirst().code()).orElseThrow();
		officers.put(new Appointment(head.officer(), head.mail(), head.phone(), head.deputy(), false));
		assertThat(officer.get("/policies/shipped-1/trial?urgency=PRIORITY&every=24").body())
			.contains("180 calls, of which nobody would answer 60", "the head of the Hong Kong unit");
		officers.put(head);
		assertThat(officer.get("/policies/other/trial").status()).isEqualTo(404);
		assertThat(officer.get("/policies/shipped-1/trial?every=0").status()).isEqualTo(400);
	}

}
