package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTests {

	private static final String EPOCH = "0123456789abcdef0123456789abcdef";

	private final JsonMapper json = JsonConfiguration.mapper();

	private final Payloads payloads = new Payloads(this.json, new NodeIdentity("GD", "HK", "test"));

	@Test
	void givesBackTheVeryActThatWasSigned() {
		Signatory officer = new Signatory("gd.issuer", BilingualText.of("陳大文", "陈大文"),
				BilingualText.of("主任", "主任"));
		for (Mode mode : Mode.values()) {
			for (Signatory by : new @Nullable Signatory[] { officer, null }) {
				Act act = act("incident.ISSUE", mode, by);
				assertThat(this.payloads.read(write(act)).map(Payload::act)).contains(act);
			}
		}
	}

	@Test
	void saysWhichActAnAnswerIsAbout() {
		UUID about = UUID.randomUUID();
		Act answer = new Act(ActIds.at(Instant.EPOCH), Act.RECEIVED, 1, true, UUID.randomUUID(), Mode.ACTUAL, "GD",
				null, Instant.EPOCH, this.json.createObjectNode().put("act", about.toString()));
		assertThat(this.payloads.read(write(answer)).map(Payload::inReplyTo)).contains(about);
	}

	@Test
	void carriesWhatItHasOfThePeer() {
		Head head = new Head(EPOCH, 12, "f".repeat(64));
		byte[] written = this.payloads.write("HK", act("incident.ISSUE", Mode.ACTUAL, null), EPOCH, 3, Sha256.GENESIS, head);
		assertThat(this.payloads.place(written)).get().extracting(Place::peerHead).isEqualTo(head);
	}

	@Test
	void readsThePlaceOfAnActThatItCannotRead() {
		for (String change : List.of("{\"surprise\":1}", "{\"id\":7}", "{\"type\":\"ISSUE\"}", "{\"mode\":\"REAL\"}",
				"{\"at\":\"yesterday\"}", "{\"at\":\"+12026-11-20T02:00:00Z\"}", "{\"typeVersion\":\"1\"}",
				"{\"id\":null}", "{\"officer\":null}", "{\"officer\":{\"code\":\"x\"}}", "{\"body\":null}", "{\"officer\":{\"code\":1}}", "{\"files\":[{\"name\":\"x\"}]}",
				"{\"subject\":\"none\"}")) {
			byte[] changed = changed(change);
			assertThat(this.payloads.read(changed)).as(change).isEmpty();
			assertThat(this.payloads.place(changed)).as(change).get().extracting(Place::seq).isEqualTo(3L);
		}
	}

	@Test
	void readsTheTimeInAnyFormOfRfc3339() {
		for (String at : List.of("2026-11-20T02:03:04.12Z", "2026-11-20T02:03:04.120Z", "2026-11-20T02:03:04.120000Z",
				"2026-11-20T10:03:04.12+08:00", "2026-11-20t02:03:04.12z", "2026-11-20T02:03:04.12-00:00",
				"2026-11-20T02:03:04.1200000000000Z")) {
			byte[] changed = changed("{\"at\":\"" + at + "\"}");
			assertThat(this.payloads.read(changed).map(Payload::at)).as(at)
				.contains(Instant.parse("2026-11-20T02:03:04.120Z"));
			assertThat(this.payloads.place(changed).map(Place::at)).as(at)
				.contains(Instant.parse("2026-11-20T02:03:04.120Z"));
		}
	}

	@Test
	void readsNoAnswerThatNamesAnotherActOutsideThanInside() {
		Act answer = new Act(ActIds.at(Instant.EPOCH), Act.RECEIVED, 1, true, UUID.randomUUID(), Mode.ACTUAL, "GD",
				null, Instant.EPOCH, this.json.createObjectNode().put("act", UUID.randomUUID().toString()));
		String payload = new String(write(answer), StandardCharsets.UTF_8);
		String about = "\"inReplyTo\":\"" + answer.about() + "\"";
		for (String changed : List.of(payload.replace(about, "\"inReplyTo\":\"" + UUID.randomUUID() + "\""),
				payload.replace(about + ",", ""))) {
			byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
			assertThat(this.payloads.read(bytes)).isEmpty();
			assertThat(this.payloads.place(bytes)).get().extracting(Place::answer).isEqualTo(true);
		}
		assertThat(this.payloads.read(changed("{\"inReplyTo\":\"" + UUID.randomUUID() + "\"}"))).isEmpty();
	}

	@Test
	void findsNoPlaceInWhatIsNotStrict() {
		String good = new String(write(act("incident.ISSUE", Mode.ACTUAL, null)), StandardCharsets.UTF_8);
		for (String bad : List.of(good + "{}", good.replace("\"seq\":3", "\"seq\":3,\"seq\":3"),
				good.replace("\"seq\":3", "\"seq\":\"3\""), good.replace("\"seq\":3", "\"seq\":3.0"),
				good.replace("\"seq\":3", "\"seq\":0"), good.replace("\"seq\":3", "\"seq\":99999999999999999999"),
				good.replace(EPOCH, EPOCH.substring(1)), good.replace(EPOCH, EPOCH.toUpperCase(Locale.ROOT)),
				good.replace("\"seq\":3", "\"seq\":3,\"peerHead\":{}"),
				good.replace("\"seq\":3", "\"seq\":3,\"peerHead\":7"),
				good.replace("\"seq\":3", "\"seq\":3,\"peerHead\":null"), good.replace("\"realm\"", "\"Realm\""), good.replace("\"text\":", "\"text\":1,\"text\":"), "[]", "", "3")) {
			assertThat(this.payloads.place(bad.getBytes(StandardCharsets.UTF_8))).as(bad).isEmpty();
		}
	}

	private byte[] changed(String change) {
		ObjectNode tree = (ObjectNode) this.json.readTree(write(act("incident.ISSUE", Mode.ACTUAL, null)));
		JsonNode members = this.json.readTree(change);
		members.properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
		return this.json.writeValueAsBytes(tree);
	}

	private byte[] write(Act act) {
		return this.payloads.write("HK", act, EPOCH, 3, Sha256.GENESIS, null);
	}

	private Act act(String type, Mode mode, @Nullable Signatory officer) {
		Instant at = Instant.parse("2026-11-20T02:03:04.005Z");
		JsonNode body = this.json.readTree("""
				{"text": "衞生\\ud83c\\udf4e\\u0000", "none": null, "n": [1, 12345678901, 1.50, 0.1, true], "o": {}}""");
		return new Act(ActIds.at(at), type, 1, true, UUID.randomUUID(), mode, "GD", officer, at, body);
	}

}
