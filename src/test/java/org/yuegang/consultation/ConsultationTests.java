package org.yuegang.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.drill.DrillCommand;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.mail.MailOutbox;
import org.yuegang.liaison.trial.NodeStart;
import tools.jackson.databind.JsonNode;

/**
 * The next kind of case, in one package of nine small files: what every case has comes from the house, and nothing of
 * it was copied for this one.
 */
class ConsultationTests {

	private static final Map<String, ?> QUESTION = Map.of("text", Map.of("zhHant", "標準修訂？", "zhHans", "标准修订？"),
			"urgency", "PRIORITY");

	private static final Map<String, ?> SAID = Map.of("text", Map.of("zhHant", "同意", "zhHans", "同意"));

	private static Path policy;

	private static TestPair pair;

	private static ApiClient asking;

	private static ApiClient asked;

	/** Makes a node know the feature. */
	static void with(NodeStart node) {
		node.controller(ConsultationPorts.class)
			.set("spring.flyway.locations", "classpath:db/migration,classpath:db/consultation")
			.set("liaison.policy", policy.toUri());
	}

	/** The shipped policy, which has to say of the feature's duty what it says of all. */
	@BeforeAll
	static void writePolicy(@TempDir Path folder) throws IOException {
		String shipped = new ClassPathResource("shipped/policy.yaml").getContentAsString(StandardCharsets.UTF_8);
		policy = Files.writeString(folder.resolve("policy.yaml"),
				shipped.replace("    terms:\n", "    terms:\n      GIVE_COMMENT: {FLASH: PT2H, PRIORITY: J1, ROUTINE: J5}\n")
					.replace("    reminds:\n", "    reminds:\n      GIVE_COMMENT: [DEBTOR_LIAISON_OFFICER]\n"));
		start();
	}

	private static void start() {
		pair = TestPair.start(ConsultationTests::with);
		asking = pair.guangdong().as("gd.liaison");
		asked = pair.hongKong().as("hk.liaison");
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	private static String drafted() {
		return asking.post("/api/v1/consultations", QUESTION).expect(201).get("ref").asString();
	}

	/** Both nodes meet the consultations in one order, and so number them alike. */
	private static String opened() {
		String ref = drafted();
		asking.post(acts(ref), act("OPEN", 0, Map.of())).expect(200);
		pair.settle();
		return ref;
	}

	private static String acts(String ref) {
		return "/api/v1/consultations/" + ref + "/acts";
	}

	private static Map<String, ?> act(String name, int revision, Object body) {
		return Map.of("act", name, "revision", revision, "body", body);
	}

	@Test
	void isAskedAnsweredAndSettledOverTheApiOnBothNodes() {
		String ref = opened();
		JsonNode there = asked.get("/api/v1/consultations/" + ref).expect(200);
		assertThat(there.get("state").asString()).isEqualTo("OPEN");
		assertThat(pair.guangdong().bean(Drafts.class).find(UUID.fromString(there.get("id").asString()), "QUESTION"))
			.as("the draft that was sent").isEmpty();
		assertThat(there.at("/allowedActs/0/act").asString()).isEqualTo("ANSWER");
		assertThat(there.at("/duties/0/debtor").asString()).isEqualTo("HK");
		asked.post(acts(ref), act("ANSWER", 1, SAID)).expect(200);
		pair.settle();
		assertThat(asking.get("/api/v1/consultations/" + ref).expect(200).at("/duties/0/status").asString()).isEqualTo("MET");
		asking.post(acts(ref), act("SETTLE", 2, SAID)).expect(200);
		pair.settle();
		assertThat(asked.get("/api/v1/consultations/" + ref).expect(200).get("state").asString()).isEqualTo("SETTLED");
		JsonNode timeline = asked.get("/api/v1/consultations/" + ref + "/timeline").expect(200);
		assertThat(timeline.valueStream().map(item -> item.at("/entry/act/type").asString())).containsExactly(
				"consultation.SETTLE", "consultation.ANSWER", "consultation.OPEN");
		assertThat(asking.get("/api/v1/consultations/" + ref + "/evidence").status()).isEqualTo(200);
	}

	@Test
	void checksInTheOrderOfEveryCase() {
		String ref = opened();
		Map<String, ?> wrong = act("SETTLE", 9, Map.of("text", 1));
		assertThat(asking.post(acts("C2026-9999"), wrong).code()).isEqualTo("not-found");
		assertThat(pair.guangdong().as("gd.admin").post(acts(ref), wrong).code()).isEqualTo("not-found");
		assertThat(pair.guangdong().as("gd.drafter").post(acts(ref), wrong).code()).isEqualTo("invalid");
		assertThat(pair.guangdong().as("gd.drafter").post(acts(ref), act("SETTLE", 9, SAID)).status()).isEqualTo(403);
		assertThat(asking.post(acts(ref), act("SETTLE", 9, SAID)).code()).isEqualTo("stale");
		assertThat(asking.post(acts(ref), act("ANSWER", 1, SAID)).code()).isEqualTo("wrong-side");
		assertThat(asking.post(acts(ref), act("OPEN", 1, QUESTION)).code()).isEqualTo("not-in-this-state");
	}

	@Test
	void hasAPageAndAPageForEachAct() {
		String ref = drafted();
		PageClient here = PageClient.of(pair.guangdong(), "gd.liaison", "en");
		assertThat(here.get("/consultations/" + ref).body()).contains("Ask for comment");
		PageClient.Page form = here.get("/consultations/" + ref + "/acts/OPEN");
		assertThat(form.body()).contains("The other side is asked what it thinks.");
		PageClient.Page kept = here.submit("/consultations/" + ref + "/acts/OPEN", "/consultations/" + ref + "/acts/OPEN",
				Map.of("do", "draft", "/text/zhHant", "改了", "/text/zhHans", "改了", "/urgency", "ROUTINE"));
		assertThat(kept.body()).contains("改了");
		PageClient.Page incomplete = here.submit("/consultations/" + ref + "/acts/OPEN",
				"/consultations/" + ref + "/acts/OPEN", Map.of("/text/zhHant", "改了"));
		assertThat(incomplete.status()).isEqualTo(400);
		PageClient.Page done = here.submit("/consultations/" + ref + "/acts/OPEN", "/consultations/" + ref + "/acts/OPEN",
				Map.of("/text/zhHant", "改了", "/text/zhHans", "改了", "/urgency", "ROUTINE"));
		assertThat(done.path()).isEqualTo("/consultations/" + ref);
		assertThat(done.body()).contains("asked for comment").contains("Settle");
		pair.settle();
		PageClient there = PageClient.of(pair.hongKong(), "hk.liaison", "en");
		assertThat(there.get("/consultations/" + ref).body()).contains("asked for comment").contains("Comment");
		assertThat(there.get("/consultations/" + ref + "/acts/SETTLE").status()).isEqualTo(422);
		assertThat(PageClient.of(pair.hongKong(), "hk.drafter", "en").get("/consultations/" + ref + "/acts/ANSWER").status())
			.isEqualTo(403);
		assertThat(here.get("/consultations/" + ref + "/acts/NOTHING").status()).isEqualTo(404);
		PageClient.Page stale = here.submit("/consultations/" + ref + "/acts/SETTLE",
				"/consultations/" + ref + "/acts/SETTLE", Map.of("/text/zhHant", "好", "/text/zhHans", "好", "revision", "0"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("the consultation moved on").contains("好");
	}

	@Test
	void waitsOnTheDeskOfWhoeverIsToActNext() {
		String ref = drafted();
		PageClient here = PageClient.of(pair.guangdong(), "gd.liaison", "en");
		PageClient there = PageClient.of(pair.hongKong(), "hk.liaison", "en");
		assertThat(here.get("/").body()).contains("/consultations/" + ref + "\"");
		asking.post(acts(ref), act("OPEN", 0, Map.of())).expect(200);
		pair.settle();
		assertThat(here.get("/").body()).doesNotContain("/consultations/" + ref + "\"");
		assertThat(there.get("/").body()).contains("/consultations/" + ref + "\"");
		asked.post(acts(ref), act("ANSWER", 1, SAID)).expect(200);
		asking.post(acts(ref), act("SETTLE", 1, SAID)).expect(200);
		pair.settle();
		assertThat(here.get("/?tab=OVER").body()).contains("/consultations/" + ref + "\"");
	}

	@Test
	void writesToWhoeverIsToAnswerAndNobodyElse() {
		long before = last(pair.hongKong());
		String ref = opened();
		assertThat(since(pair.hongKong(), before)).singleElement().satisfies(mail -> {
			assertThat(mail.officer()).isEqualTo("hk.liaison");
			assertThat(mail.kind()).isEqualTo("GIVE_COMMENT");
		});
		before = last(pair.guangdong());
		asked.post(acts(ref), act("ANSWER", 1, SAID)).expect(200);
		pair.settle();
		assertThat(since(pair.guangdong(), before)).extracting(Mail::kind).containsExactly("READ_COMMENT");
	}

	@Test
	void isPlayedInADrill(@TempDir Path folder) throws IOException {
		Path drill = Files.writeString(folder.resolve("drill.yaml"), """
				title: a consultation
				incident: none
				dates: supposed
				start: 2026-10-28T10:00+08:00
				steps:
				  - supposed: a question is written and asked on the next day
				    begin:
				      by: gd.liaison
				      as: question
				      feature: consultation
				      content: {text: {zhHant: 標準修訂？, zhHans: 标准修订？}, urgency: PRIORITY, mode: EXERCISE}
				  - supposed: which it is
				    advance: P1D
				    act: {by: gd.liaison, on: question, make: OPEN}
				    then:
				      - {on: question, status: OPEN, open: [GIVE_COMMENT]}
				      - {at: HK, mail: [hk.liaison GIVE_COMMENT]}
				  - supposed: and answered
				    act: {by: hk.liaison, on: question, make: ANSWER, form: {text: {zhHant: 同意, zhHans: 同意}}}
				    then:
				      - {on: question, status: ANSWERED, open: []}
				      - {at: GD, mail: [gd.liaison READ_COMMENT]}
				""");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = new DrillCommand(new PrintStream(out, true, StandardCharsets.UTF_8), node -> {
			with(node);
			return node;
		}).run(drill.toString());
		assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
	}

	@Test
	void aNodeDoesNotStartOnAPolicyThatSaysNothingOfWhatIsOwed() {
		assertThatThrownBy(() -> TestNode.start("GD", node -> {
			with(node);
			node.set("liaison.policy", "classpath:shipped/policy.yaml");
		})).hasStackTraceContaining("terms: GIVE_COMMENT has no time for FLASH");
	}

	private static long last(TestNode node) {
		return node.bean(MailOutbox.class).list(null, null, Long.MAX_VALUE, 1).stream().mapToLong(Mail::seq).findFirst().orElse(0);
	}

	private static List<Mail> since(TestNode node, long before) {
		return node.bean(MailOutbox.class)
			.list(null, null, Long.MAX_VALUE, 100)
			.stream()
			.filter(mail -> mail.seq() > before)
			.toList();
	}

	@Test
	void anAnswerThatCrossesTheSettlementLeavesBothNodesAlike() {
		String ref = opened();
		asked.post(acts(ref), act("ANSWER", 1, SAID)).expect(200);
		asking.post(acts(ref), act("SETTLE", 1, SAID)).expect(200);
		pair.settle();
		for (ApiClient side : new ApiClient[] { asking, asked }) {
			assertThat(side.get("/api/v1/consultations/" + ref).expect(200).get("state").asString()).isEqualTo("SETTLED");
		}
		assertThat(asking.get("/api/v1/consultations/" + ref + "/timeline").expect(200)
			.valueStream()
			.filter(item -> item.at("/entry/act/type").asString().equals("consultation.ANSWER"))
			.allMatch(item -> item.get("crossed").asBoolean())).isTrue();
	}

	@Test
	void isRebuiltFromTheJournal() {
		opened();
		assertThat(pair.guangdong().bean(StateRebuild.class).rebuild().differences()).isEmpty();
	}

}
