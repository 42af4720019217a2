package org.yuegang.liaison.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.deadline.Duties;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;

class ObligationsControllerTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", start -> start.set("liaison.sweeper.background", false));
		Instant now = node.clock().instant();
		UUID subject = UUID.randomUUID();
		node.bean(DutyBook.class)
			.replace("incident", subject, List.of(),
					List.of(duty("ACKNOWLEDGE/1", IncidentDuty.ACKNOWLEDGE.kind(), Urgency.FLASH, "HK", "GD", now),
							duty("ANSWER_RETURN/a", IncidentDuty.ANSWER_RETURN.kind(), Urgency.PRIORITY, "GD", "HK", now),
							duty("ANSWER_RETURN/b", IncidentDuty.ANSWER_RETURN.kind(), Urgency.PRIORITY, "GD", "HK", now)));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void listsWhatIsOwedWithTheClockAndTheNextStepInWords() {
		JsonNode page = read("hk.liaison", "");
		assertThat(page.required("items")).hasSize(3);
		JsonNode first = page.required("items").get(0);
		assertThat(first.required("key").asString()).isEqualTo("ACKNOWLEDGE/1");
		assertThat(first.required("overdue").asBoolean()).isFalse();
		assertThat(first.required("clock").asString()).isEqualTo("2026年11月20日 10:30 香港時間前，尚餘 30 分鐘");
		assertThat(first.required("next").required("words").asString()).startsWith("若至 10:30 仍未確認收悉");
		assertThat(page.has("next")).isFalse();
	}

	@Test
	void goesOnWhereAPageEnded() {
		JsonNode page = read("hk.liaison", "?debtor=GD&limit=1");
		assertThat(page.required("items").get(0).required("key").asString()).isEqualTo("ANSWER_RETURN/a");
		JsonNode next = read("hk.liaison", "?debtor=GD&limit=1&after=" + page.required("next").asString());
		assertThat(next.required("items").get(0).required("key").asString()).isEqualTo("ANSWER_RETURN/b");
		assertThat(next.has("next")).isFalse();
	}

	@Test
	void filtersByKindAndOverdue() {
		assertThat(read("hk.liaison", "?kind=ACKNOWLEDGE").required("items")).hasSize(1);
		assertThat(read("hk.liaison", "?overdue=true").required("items")).isEmpty();
	}

	@Test
	void refusesAFilterThatCannotBe() {
		for (String query : List.of("?kind=NOTHING", "?overdue=perhaps", "?after=nonsense", "?limit=0", "?limit=x")) {
			ResponseEntity<String> answer = get("hk.liaison", query);
			assertThat(answer.getStatusCode().value()).as(query).isEqualTo(400);
			assertThat(answer.getBody()).contains("\"pointer\":\"" + query.substring(0, query.indexOf('=')) + "\"");
		}
	}

	@Test
	void refusesWhoeverOnlyRunsTheNode() {
		assertThat(get("hk.admin", "").getStatusCode().value()).isEqualTo(403);
	}

	private static JsonNode read(String officer, String query) {
		ResponseEntity<String> answer = get(officer, query);
		assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
		return JsonConfiguration.mapper().readTree(answer.getBody());
	}

	private static ResponseEntity<String> get(String officer, String query) {
		return RestClient.create()
			.get()
			.uri(node.url() + "/api/v1/obligations" + query)
			.headers(headers -> {
				headers.setBasicAuth(officer, TestNode.PASSWORD);
				headers.set("Accept-Language", "zh-HK");
			})
			.retrieve()
			.onStatus(status -> true, (request, response) -> {
			})
			.toEntity(String.class);
	}

	private static Duty duty(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, Instant since) {
		Policy policy = node.bean(Policies.class).at(since);
		Term term = policy.term(kind, urgency).orElseThrow();
		return Duties.open(key, urgency, debtor, creditor, since, term,
				term.from(since, node.bean(JointCalendar.class)), policy.id());
	}

}
