package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact promised for later (clause 一 para 5) is owed until it is told or taken back with a reason: leaving it out of a
 * later version keeps nothing.
 */
class PromiseScenarioTests {

	private static final Map<String, Object> CONFIRMED = Map.of("confirmed", List.of("zhHant", "zhHans"));

	private static TestPair pair;

	private static Cases cases;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		cases = new Cases(pair);
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void owesAPromiseThatALaterVersionLeavesOut() {
		String ref = promising("risk");
		update(ref, notice -> {
			notice.remove("promises");
			((ObjectNode) notice.at("/summary")).put("zhHant", "改寫。");
		});
		assertThat(duty(ref).get("status").asString()).isEqualTo("OPEN");
		assertThat(there(ref).get("status").asString()).isEqualTo("OPEN");
	}

	@Test
	void keepsAPromiseByTheFact() {
		String ref = promising("risk");
		update(ref, notice -> {
			notice.remove("promises");
			notice.putObject("risk").put("decision", "SERIOUS");
		});
		assertThat(duty(ref).get("status").asString()).isEqualTo("MET");
		assertThat(there(ref).get("status").asString()).isEqualTo("MET");
	}

	@Test
	void keepsNoPromiseByAFactThatWasToldWithIt() {
		String ref = promising("results");
		update(ref, notice -> {
			notice.remove("promises");
			((ObjectNode) notice.at("/summary")).put("zhHant", "改寫。");
		});
		assertThat(duty(ref).get("status").asString()).isEqualTo("OPEN");
		update(ref, notice -> ((ObjectNode) notice.at("/results/0")).put("retest", "覆檢結果相同"));
		assertThat(duty(ref).get("status").asString()).isEqualTo("MET");
	}

	@Test
	void takesAPromiseBackWithAReasonInBothTexts() {
		String ref = promising("risk");
		draft(ref, notice -> ((ObjectNode) notice.at("/promises/0")).putObject("withdrawn").put("zhHant", "樣本已用完。"));
		Answer refused = act(ref, "UPDATE");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.code()).isEqualTo("facts-missing");
		update(ref, notice -> ((ObjectNode) notice.at("/promises/0")).putObject("withdrawn")
			.put("zhHant", "樣本已用完。")
			.put("zhHans", "样品已用完。"));
		assertThat(duty(ref).get("status").asString()).isEqualTo("ENDED");
		assertThat(there(ref).get("status").asString()).isEqualTo("ENDED");
	}

	@Test
	void takesNothingBackThatWasNeverPromised() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.remove("supplied");
		notice.putArray("promises")
			.addObject()
			.put("field", "supplied")
			.put("by", "2026-11-25T10:00:00Z")
			.putObject("withdrawn")
			.put("zhHant", "不詳。")
			.put("zhHans", "不详。");
		String ref = cases.drafted("GD", notice);
		Answer refused = cases.as("GD", "drafter")
			.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", "SUBMIT", "revision", 0, "body", Map.of()));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("/promises/0/withdrawn");
	}

	@Test
	void repeatsAPromiseThatIsOverdueAndStillOwesIt() {
		String ref = promising("risk");
		pair.clock().advance(Duration.ofDays(9));
		update(ref, notice -> ((ObjectNode) notice.at("/summary")).put("zhHant", "改寫。"));
		assertThat(duty(ref).get("status").asString()).isEqualTo("OPEN");
	}

	/** Issued with a promise of this fact, five days on. */
	private static String promising(String fact) {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.putArray("promises")
			.addObject()
			.put("field", fact)
			.put("by", pair.clock().instant().plus(Duration.ofDays(5)).toString());
		String ref = cases.issued("GD", notice);
		pair.settle();
		return ref;
	}

	private static void draft(String ref, Consumer<ObjectNode> change) {
		ObjectNode notice = (ObjectNode) cases.get("GD", "drafter", ref).get("notice").deepCopy();
		change.accept(notice);
		cases.as("GD", "drafter").put("/api/v1/incidents/" + ref + "/draft?purpose=VERSION", notice).expect(200);
	}

	private static void update(String ref, Consumer<ObjectNode> change) {
		draft(ref, change);
		cases.act("GD", "issuer", ref, "UPDATE", CONFIRMED);
		pair.settle();
	}

	private static Answer act(String ref, String act) {
		int revision = cases.get("GD", "issuer", ref).get("revision").intValue();
		return cases.as("GD", "issuer")
			.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", CONFIRMED));
	}

	private static JsonNode duty(String ref) {
		return promise(cases.get("GD", "liaison", ref));
	}

	private static JsonNode there(String ref) {
		return promise(cases.get("HK", "liaison", cases.refThere("GD", ref)));
	}

	private static JsonNode promise(JsonNode incident) {
		return incident.get("duties")
			.valueStream()
			.filter(duty -> duty.get("kind").asString().equals("PROMISED_FACT"))
			.findFirst()
			.orElseThrow();
	}

}
