package org.yuegang.liaison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import tools.jackson.databind.JsonNode;

/** An officer's steps on an incident over the API of one node of a pair, as the scenarios need them. */
public final class Cases {

	static final Map<String, Object> BOTH_TEXTS = Map.of("confirmed", List.of("zhHant", "zhHans"));

	private final BiFunction<String, String, ApiClient> clients;

	public Cases(TestPair pair) {
		this((unit, officer) -> pair.node(unit).as(officer));
	}

	/** @param clients the API of a unit's node for an officer's code */
	public Cases(BiFunction<String, String, ApiClient> clients) {
		this.clients = clients;
	}

	/** Starts a draft with a notice; its local reference. */
	public String drafted(String unit, JsonNode notice) {
		return as(unit, "drafter").post("/api/v1/incidents", notice).expect(201).get("ref").asString();
	}

	/** Files, verifies and issues a notice; its reference on the filing node. */
	public String issued(String unit, JsonNode notice) {
		String ref = verified(unit, notice);
		act(unit, "issuer", ref, "ISSUE", BOTH_TEXTS);
		return ref;
	}

	/** Files and verifies a notice, so that it can be issued; its reference on the filing node. */
	String verified(String unit, JsonNode notice) {
		String ref = drafted(unit, notice);
		act(unit, "drafter", ref, "SUBMIT", Map.of());
		act(unit, "verifier", ref, "VERIFY",
				Map.of("basis", Map.of("zhHant", "化驗報告已核對。", "zhHans", "检验报告已核对。"), "confidence", "CONFIRMED"));
		return ref;
	}

	/** Acknowledges by reading back what was notified. */
	public JsonNode acknowledge(String unit, String ref) {
		JsonNode notice = get(unit, "duty", ref).get("notice");
		List<String> products = notice.get("products").valueStream().map(each -> each.at("/name/zhHant").asString()).toList();
		List<String> hazards = notice.get("hazards").valueStream().map(each -> each.get("code").asString()).toList();
		List<String> lots = notice.get("products")
			.valueStream()
			.flatMap(each -> each.get("lots").valueStream())
			.map(each -> each.get("number").asString())
			.toList();
		return act(unit, "duty", ref, "ACKNOWLEDGE", Map.of("products", products, "hazards", hazards, "lots", lots,
				"firstAction", Map.of("zhHant", "已通知有關部門跟進。", "zhHans", "已通知有关部门跟进。")));
	}

	/** Answers on the other node and settles on the asker's whatever is asked about the case. */
	public void answerRequests(String asker, String ref, Runnable arrive) {
		String about = "/api/v1/requests?state=%s&incident=" + get(asker, "liaison", ref).get("id").asString();
		for (String state : List.of("OPEN", "ANSWERED")) {
			String unit = state.equals("OPEN") == asker.equals("GD") ? "HK" : "GD";
			as(unit, "liaison").get(about.formatted(state))
				.expect(200)
				.get("items")
				.forEach(item -> as(unit, "liaison").post("/api/v1/requests/" + item.get("ref").asString() + "/acts",
						Map.of("act", state.equals("OPEN") ? "ANSWER" : "SETTLE", "revision", item.get("revision").intValue(),
								"body", state.equals("OPEN") ? Map.of("round", 1, "text", Map.of("zhHant", "已查。", "zhHans", "已查。"))
										: Map.of()))
					.expect(200));
			arrive.run();
		}
	}

	/** Makes an act at the revision the officer sees; the act as recorded. */
	public JsonNode act(String unit, String officer, String ref, String act, Map<String, ?> body) {
		int revision = get(unit, officer, ref).get("revision").intValue();
		return as(unit, officer)
			.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", body))
			.expect(200);
	}

	public JsonNode get(String unit, String officer, String ref) {
		return as(unit, officer).get("/api/v1/incidents/" + ref).expect(200);
	}

	/** The reference by which the other node knows the same case. */
	public String refThere(String unit, String ref) {
		String id = get(unit, "liaison", ref).get("id").asString();
		String other = unit.equals("GD") ? "HK" : "GD";
		return as(other, "liaison").get("/api/v1/incidents?limit=200")
			.expect(200)
			.get("items")
			.valueStream()
			.filter(item -> item.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError(other + " does not know " + ref))
			.get("ref")
			.asString();
	}

	/** @param officer the post, for instance {@code issuer} */
	public ApiClient as(String unit, String officer) {
		return this.clients.apply(unit, unit.toLowerCase(Locale.ROOT) + "." + officer);
	}

}
