package org.yuegang.liaison.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.mail.MailOutbox;
import tools.jackson.databind.JsonNode;

/** An officer's steps on a request over the API of a pair of nodes. */
public final class Asking {

	static final String REQUESTS = "/api/v1/requests";

	final TestPair pair;

	final Cases cases;

	private final Map<String, Long> read = new HashMap<>();

	public Asking(TestPair pair) {
		this.pair = pair;
		this.cases = new Cases(pair);
	}

	public static Map<String, String> text(String text) {
		return Map.of("zhHant", text, "zhHans", text);
	}

	/** A report that nobody has confirmed (clause five). */
	public static Map<String, Object> media() {
		return new HashMap<>(Map.of("kind", "MEDIA_VERIFICATION", "urgency", "FLASH", "report",
				Map.of("source", "某報", "link", "https://news.example.org/1", "claim", text("某批豬肉帶病"), "copy", "全文")));
	}

	/** A text that is to go to the press (clause four). */
	public static Map<String, Object> publication() {
		return new HashMap<>(Map.of("kind", "PUBLICATION_CHECK", "urgency", "FLASH", "publication",
				Map.of("text", text("擬公布結果"), "at", "2026-11-21T10:00+08:00")));
	}

	static Map<String, Object> about(String kind, String incident) {
		return new HashMap<>(Map.of("kind", kind, "incident", incident, "text", text("請說明")));
	}

	static Map<String, Object> answer(int round, Object... more) {
		Map<String, Object> answer = new HashMap<>(Map.of("round", round, "text", text("已查")));
		for (int i = 0; i < more.length; i += 2) {
			answer.put((String) more[i], more[i + 1]);
		}
		return answer;
	}

	/** Drafts and asks; the reference on the asker's node. */
	public String asked(String unit, Map<String, ?> question) {
		String ref = this.cases.as(unit, "liaison").post(REQUESTS, question).expect(201).get("ref").asString();
		act(unit, "liaison", ref, "ASK", Map.of());
		return ref;
	}

	public JsonNode act(String unit, String officer, String ref, String act, Map<String, ?> body) {
		return attempt(unit, officer, ref, act, body).expect(200);
	}

	ApiClient.Answer attempt(String unit, String officer, String ref, String act, Map<String, ?> body) {
		return this.cases.as(unit, officer)
			.post(REQUESTS + "/" + ref + "/acts",
					Map.of("act", act, "revision", get(unit, ref).get("revision").intValue(), "body", body));
	}

	public JsonNode get(String unit, String ref) {
		return this.cases.as(unit, "liaison").get(REQUESTS + "/" + ref).expect(200);
	}

	/** The reference by which the other node knows the same request. */
	public String there(String unit, String ref) {
		String id = get(unit, ref).get("id").asString();
		return items(unit.equals("GD") ? "HK" : "GD", "").stream()
			.filter(item -> item.get("id").asString().equals(id))
			.map(item -> item.get("ref").asString())
			.findFirst()
			.orElseThrow(() -> new AssertionError("the other side does not know " + ref));
	}

	List<JsonNode> items(String unit, String filter) {
		return this.cases.as(unit, "liaison")
			.get(REQUESTS + "?limit=200" + filter)
			.expect(200)
			.get("items")
			.valueStream()
			.toList();
	}

	/** The mails written there since they were read last, each {@code officer KIND}. */
	List<String> mail(String unit) {
		long since = this.read.getOrDefault(unit, 0L);
		List<Mail> mails = this.pair.node(unit).bean(MailOutbox.class).list(null, null, Long.MAX_VALUE, 200);
		mails.stream().mapToLong(Mail::seq).max().ifPresent(last -> this.read.put(unit, last));
		return mails.stream()
			.filter(mail -> mail.seq() > since)
			.map(mail -> mail.officer() + " " + mail.kind())
			.sorted()
			.toList();
	}

}
