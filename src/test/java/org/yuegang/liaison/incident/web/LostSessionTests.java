package org.yuegang.liaison.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.PageClient.Page;
import org.yuegang.liaison.TestNode;

/** What officers wrote when their session ended under it, without scripts. */
class LostSessionTests {

	private static final String TEXT = "正在核对冷库记录";

	private static TestNode node;

	private String ref;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@BeforeEach
	void draft() {
		this.ref = node.as("gd.drafter").post("/api/v1/incidents", Notices.read("salamander")).expect(201).get("ref").asString();
	}

	@Test
	void leadsThroughSignInBackToTheStepWithTheText() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Page signIn = lost(drafter, step());
		assertThat(signIn.path()).isEqualTo("/sign-in");
		assertThat(signIn.body()).contains("Your session has ended, so what you wrote was not saved; but it is kept");
		assertThat(content()).doesNotContain(TEXT);
		Page back = drafter.signIn(signIn, "gd.drafter");
		assertThat(back.path()).isEqualTo(step());
		assertThat(back.body()).contains(">" + TEXT + "</textarea>", "neither saved nor sent", ">Not saved</span>")
			.doesNotContain(">Saved:");
		drafter.send(step(), with(back, "/summary/zhHans", TEXT), null);
		assertThat(content()).contains(TEXT);
		assertThat(drafter.get(step()).body()).doesNotContain("could not be taken");
	}

	@Test
	void leadsBackToTheStepOfTheNextVersion() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		String version = step() + "?purpose=VERSION";
		Page signIn = lost(drafter, version);
		assertThat(signIn.value("next")).isEqualTo(version + "&kept");
	}

	@Test
	void bringsBackTheFormOfAnActWithoutMakingIt() {
		submit();
		PageClient verifier = PageClient.of(node, "gd.verifier", "en");
		String verify = "/incidents/" + this.ref + "/acts/VERIFY";
		Page form = verifier.get(verify);
		node.clock().advance(Duration.ofMinutes(31));
		Page signIn = verifier.send(verify, with(form, "/basis/zhHans", TEXT), node.url() + verify);
		Page back = verifier.signIn(signIn, "gd.verifier");
		assertThat(back.path()).isEqualTo(verify);
		assertThat(back.body()).contains(">" + TEXT + "</textarea>", "neither saved nor sent");
		assertThat(node.as("gd.verifier").get("/api/v1/incidents/" + this.ref + "/timeline").body()).doesNotContain("VERIFY");
	}

	@Test
	void showsItToNobodyElseAndLaterToItsOfficer() {
		PageClient browser = PageClient.of(node, "gd.drafter", "en");
		Page signIn = lost(browser, step());
		Page other = browser.signIn(signIn, "gd.issuer");
		assertThat(other.path()).isEqualTo(step());
		assertThat(other.body()).doesNotContain(TEXT, "kept.");
		PageClient elsewhere = PageClient.of(node, "gd.drafter", "en");
		assertThat(elsewhere.get(step()).body()).contains("could not be taken", step() + "?kept").doesNotContain(TEXT);
		assertThat(elsewhere.get(step() + "?kept").body()).contains(">" + TEXT + "</textarea>");
		node.clock().advance(Duration.ofHours(25));
		PageClient later = PageClient.of(node, "gd.drafter", "en");
		assertThat(later.get(step() + "?kept").body()).doesNotContain(TEXT);
	}

	@Test
	void keepsNothingOfAStrangersNorOfAnotherSitesForm() {
		PageClient stranger = PageClient.anybody(node);
		Page form = stranger.get("/sign-in");
		Map<String, String> fields = Map.of("_csrf", form.token(), "revision", "1", "/summary/zhHans", TEXT);
		assertThat(stranger.send(step(), fields, node.url() + step()).value("next")).isEqualTo(step());
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Map<String, String> mine = with(drafter.get(step()), "/summary/zhHans", TEXT);
		node.clock().advance(Duration.ofMinutes(31));
		assertThat(drafter.send(step(), mine, "https://elsewhere.example" + step()).value("next")).isEqualTo("/");
		assertThat(PageClient.of(node, "gd.drafter", "en").get(step()).body()).doesNotContain("could not be taken");
	}

	@Test
	void keepsTheFormOfATabWhoseOfficerSignedOutInAnother() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Page form = drafter.get(step());
		drafter.submit(step(), "/sign-out", Map.of());
		Page signIn = drafter.send(step(), with(form, "/summary/zhHans", TEXT), node.url() + step());
		assertThat(drafter.signIn(signIn, "gd.drafter").body()).contains(">" + TEXT + "</textarea>");
	}

	@Test
	void takesTheFormOfATabWhoseOfficerSignedInAgainInAnother() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Page form = drafter.get(step());
		node.clock().advance(Duration.ofMinutes(31));
		drafter.signIn(drafter.get("/"), "gd.drafter");
		drafter.send(step(), with(form, "/summary/zhHans", TEXT), node.url() + step());
		assertThat(content()).contains(TEXT);
	}

	@Test
	void showsAFormWithTheTokenOfBeforeASignOutOnceMore() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Page form = drafter.get(step());
		drafter.submit(step(), "/sign-out", Map.of());
		drafter.signIn(drafter.get("/sign-in"), "gd.drafter");
		Page again = drafter.send(step(), with(form, "/summary/zhHans", TEXT), node.url() + step());
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body()).contains(">" + TEXT + "</textarea>", "neither saved nor sent");
	}

	@Test
	void refusesTheFormOfAnotherOfficersTab() {
		PageClient browser = PageClient.of(node, "gd.drafter", "en");
		Page form = browser.get(step());
		node.clock().advance(Duration.ofMinutes(31));
		browser.signIn(browser.get("/"), "gd.issuer");
		Page refused = browser.send(step(), with(form, "/summary/zhHans", TEXT), node.url() + step());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(content()).doesNotContain(TEXT);
	}

	private Page lost(PageClient client, String page) {
		Map<String, String> fields = with(client.get(page), "/summary/zhHans", TEXT);
		node.clock().advance(Duration.ofMinutes(31));
		return client.send(page, fields, node.url() + page);
	}

	private static Map<String, String> with(Page form, String name, String text) {
		return new LinkedHashMap<>(Map.of("_csrf", form.token(), "revision", form.value("revision"), name, text));
	}

	private void submit() {
		PageClient.of(node, "gd.drafter", "en")
			.submit("/incidents/" + this.ref + "/check", "/incidents/" + this.ref + "/acts/SUBMIT", Map.of());
	}

	private String step() {
		return "/incidents/" + this.ref + "/edit/texts";
	}

	private String content() {
		return node.as("gd.drafter").get("/api/v1/incidents/" + this.ref).body();
	}

}
