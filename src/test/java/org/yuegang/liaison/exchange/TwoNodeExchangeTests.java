package org.yuegang.liaison.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.Ports;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.DeliveryState;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two whole nodes that exchange by themselves over HTTP on their own connectors, and what their officers see of it. */
class TwoNodeExchangeTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir
	static Path keys;

	private static TestNode gd;

	private static TestNode hk;

	private static Act sent;

	private static Act unknown;

	@BeforeAll
	static void exchange() {
		int gdPort = Ports.free();
		int hkPort = Ports.free();
		gd = start("GD", gdPort, hkPort);
		sent = record(SampleFeature.SAY);
		unknown = record("sample.SING");
		// The peer is not there yet: the pump must find it by itself.
		await().atMost(SOON).until(() -> gd.as("gd.admin").get("/api/v1/exchange/peers").json().at("/items/0/sent/failures")
			.asInt() > 1);
		hk = start("HK", hkPort, gdPort);
		await().atMost(SOON).until(() -> states("sent").equals(List.of("REJECTED", "PROCESSED")));
	}

	@AfterAll
	static void stop() {
		gd.close();
		hk.close();
	}

	@Test
	void bringsActsOverByItself() {
		assertThat(hk.bean(Journal.class).find(sent.id())).get()
			.satisfies(entry -> assertThat(entry.act()).isEqualTo(sent))
			.satisfies(entry -> assertThat(entry.origin()).isEqualTo(Origin.RECEIVED));
		assertThat(gd.bean(DeliveryState.class).of(List.of(sent.id())).get(sent.id()).storedAt()).isNotNull();
	}

	@Test
	void showsBothStreamsPageByPage() {
		JsonNode first = gd.as("gd.duty").get("/api/v1/exchange/streams?direction=sent&limit=1").json();
		assertThat(first.at("/items/0/act").asString()).isEqualTo(unknown.id().toString());
		JsonNode second = gd.as("gd.duty")
			.get("/api/v1/exchange/streams?direction=sent&limit=1&after=" + first.get("next").asString())
			.json();
		assertThat(second.at("/items/0/act").asString()).isEqualTo(sent.id().toString());
		assertThat(second.has("next")).isFalse();
		assertThat(second.toString()).doesNotContain("canary");
		assertThat(states("received")).containsOnly("PROCESSED").hasSize(2);
	}

	@Test
	void refusesAskingsThatMeanNothing() {
		assertThat(gd.as("gd.duty").get("/api/v1/exchange/streams?direction=up").code()).isEqualTo("invalid");
		assertThat(gd.as("gd.duty").get("/api/v1/exchange/streams?after=x").code()).isEqualTo("invalid");
		assertThat(gd.anybody().get("/api/v1/exchange/peers").status()).isEqualTo(401);
	}

	@Test
	void showsTheExchangeToThoseWhoAnswerForIt() {
		for (String path : List.of("/api/v1/exchange/peers", "/api/v1/exchange/streams")) {
			for (String officer : List.of("gd.auditor", "gd.admin", "gd.liaison", "gd.duty", "gd.head")) {
				assertThat(gd.as(officer).get(path).status()).as(officer + path).isEqualTo(200);
			}
			for (String officer : List.of("gd.drafter", "gd.verifier", "gd.issuer", "gd.convenor")) {
				assertThat(gd.as(officer).get(path).status()).as(officer + path).isEqualTo(403);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-Hant-HK", "zh-Hans-CN", "en" })
	void showsThePageInEveryLanguage(String language) {
		String body = PageReader.read(hk, "hk.duty", "/exchange", language);
		assertThat(body).contains("lang=\"" + language + "\"").contains("sample.SING").doesNotContain("??");
		assertThat(PageReader.read(gd, "gd.duty", "/exchange", language)).doesNotContain("??");
	}

	@Test
	void showsThePageToNobodyElse() {
		assertThat(PageReader.status(hk, "hk.drafter", "/exchange")).isEqualTo(403);
	}

	private static List<String> states(String direction) {
		Answer answer = gd.as("gd.admin").get("/api/v1/exchange/streams?direction=" + direction);
		return answer.json().get("items").valueStream().map(item -> item.get("state").asString()).toList();
	}

	private static TestNode start(String unit, int port, int peerPort) {
		return TestNode.start(unit,
				node -> node.keys(keys)
					.set("liaison.exchange.port", port)
					.set("liaison.exchange.peer-url", "http://127.0.0.1:" + peerPort)
					.bean(SampleFeature.class, new SampleFeature()));
	}

	private static Act record(String type) {
		Act act = new Act(ActIds.at(TestNode.START), type, 1, true, UUID.randomUUID(), Mode.EXERCISE, "GD", null,
				TestNode.START, JsonConfiguration.mapper().createObjectNode().put("text", "canary"));
		return gd.bean(Durable.class).commit(() -> gd.bean(Journal.class).append(act, Origin.LOCAL)).act();
	}

}
